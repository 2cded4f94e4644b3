/* What a paste, a keyboard or another program leaves in a text and no reader sees. */

/** What other programs end a line with: a Word document, an old terminal, a web page. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** The bullets of a Word list, in a font that nobody else has. */
const wordBullets = /[\uf0a7\uf0b7]/g;

/** Nobody sees them and no script needs them: soft hyphens, zero-width spaces, fillers, embeddings, tags. */
const unseen =
  /[\u00ad\u115f\u1160\u180e\u200b\u202a-\u202c\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|\u034f|\u17b4|\u17b5/gu;

/** Joiners and marks of direction, which Persian, Hindi, Hebrew and emoji write between two letters: at the edge of a word they do nothing. */
const joinersAtEdges = /(?<=^|\s)[\u061c\u200c-\u200f]+|(?<![\u061c\u200c-\u200f])[\u061c\u200c-\u200f]+(?=\s|$)/gu;

/** To put so many marks on one letter in order takes time by the square of their number; such a text is refused. */
const heaped = /\p{M}{31}/u;

/** The text with line ends where there were some, without what nobody sees. */
export function asMeant(text: string): string {
  const meant = text
    .replace(lineEnds, "\n")
    .replace(wordBullets, "•")
    .replace(unseen, "")
    .replace(joinersAtEdges, "")
    .trim();
  return heaped.test(meant) ? meant : meant.normalize("NFC");
}

/** Digits of any script as those that programs count with: each script has its ten in one row. */
export function withPlainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let value = 0;
    for (let before = (digit.codePointAt(0) ?? 0) - 1; /\p{Nd}/u.test(String.fromCodePoint(before)); before -= 1)
      value += 1;
    return String(value % 10);
  });
}

/** A code without what people put between its digits to read it: spaces, dashes, dots. */
export function withoutSeparators(code: string): string {
  return withPlainDigits(code).replace(/[\s\p{Pd}\u2212.·]/gu, "");
}

/** A whole number whose digits stand in threes, as the portal writes it: with what each language sets between them. */
const inThrees = /^\d{1,3}(?:([,.'’٬\s])\d{3})(?:\1\d{3})*$/u;

/** A whole number without what its writer put between thousands. */
export function withoutThousands(figures: string): string {
  return inThrees.test(figures) ? figures.replace(/\D/gu, "") : figures;
}

const strays = [
  { kind: "override", pattern: /[\u202d\u202e]/u },
  { kind: "unreadable", pattern: /[^\P{Cc}\t\n]|[\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/u },
  // More marks on one letter than any language writes: they cover the lines around it, also where a joiner stands between two of them.
  { kind: "heaped", pattern: /\p{M}(?:[\u061c\u200c-\u200f]*\p{M}){10}/u },
] as const;

export interface Stray {
  readonly kind: (typeof strays)[number]["kind"];
  /** As Unicode names it: U+202E. */
  readonly code: string;
  /** The text just before it; empty at the beginning. */
  readonly after: string;
}

const LETTERS_TO_FIND_THE_PLACE = 20;

/**
 * What cannot be turned into anything that was meant, with its place; null when there is nothing of the kind. Without an override the same
 * text reads in another order, so that it is not taken out unasked.
 */
export function findStray(text: string): Stray | null {
  for (const { kind, pattern } of strays) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const before = Array.from(text.slice(0, found.index).trim().replace(/\s+/g, " "));
    return { kind, code: `U+${code}`, after: before.slice(-LETTERS_TO_FIND_THE_PLACE).join("") };
  }
  return null;
}

/** Whether all of it can be read. */
export function isReadable(text: string): boolean {
  return findStray(text) === null;
}

/** Whether there is something to see in it: a letter, a digit or a sign of any script. */
export function isSeen(text: string): boolean {
  return /[^\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}\u2800]/u.test(text);
}
