/** Of a text: as it is cited, and its words. */
export interface Paragraph {
  /**
   * Its number or letter as printed, with those that it stands under: "3 (a)"; else its place. Empty where it is none that anybody cites: a title,
   * a date, "The Working Group,".
   */
  readonly mark: string;
  readonly words: string;
}

/** A block of lines that begins after an empty line, with a number or letter of its own, or as a paragraph of a preamble does. */
interface Block {
  readonly printed: string | null;
  readonly words: string;
}

/** "1.", "12)", "(a)", "b.", "iv)", "(xii)", "IV.", each at the beginning of a line and followed by words. */
const printedMark = /^\(?(?<mark>\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5}|[IVX]{1,5})[.)]\s+(?=\S)/u;

/** The words of a paragraph for who reads its mark beside them. */
export function withoutMark({ words }: Paragraph): string {
  return words.replace(printedMark, "");
}

/** With what a text opens, when it names who speaks or who is addressed: "The Working Group,", "Excellency,". */
const opening = /^(?:The\s[^.;:]{1,300}|Excellenc(?:y|ies)|Dear\s[^.;:]{1,100}|Distinguished\s[^.;:]{1,100}),$/su;

/** What ends a sentence, or a paragraph of a preamble. */
const sentenceEnd = /[.,;:!?]["”’»)]*$/u;

/** How many blocks stand before the first paragraph: a title or a date, which end no sentence, and what the text opens with. None where all would. */
function countBefore(blocks: readonly Block[]): number {
  const title = blocks.findIndex(({ printed, words }) => printed !== null || sentenceEnd.test(words));
  const first = blocks[title];
  if (first === undefined) return 0;
  const before = first.printed === null && opening.test(first.words) ? title + 1 : title;
  return before < blocks.length ? before : 0;
}

/**
 * A text as its paragraphs, each with the mark by which a provision cites it. Where the text prints numbers, what has none belongs to the paragraph
 * before, and what stands before the first is the preamble, counted as documents count it ("PP1"); where it prints none, all are counted. What
 * stands before all of them has no mark.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const blocks = blocksOf(text);
  const before = countBefore(blocks);
  const ahead = blocks.slice(0, before).map(({ words }) => ({ mark: "", words }));
  return [...ahead, ...markedParagraphs(blocks.slice(before))];
}

function markedParagraphs(blocks: readonly Block[]): Paragraph[] {
  if (blocks.every(({ printed }) => printed === null)) {
    return blocks.map(({ words }, index) => ({ mark: String(index + 1), words }));
  }
  const paragraphs: Paragraph[] = [];
  let number: string | null = null;
  let letter: string | null = null;
  for (const { printed, words } of blocks) {
    const last = paragraphs.at(-1);
    if (printed === null) {
      if (number === null || last === undefined) paragraphs.push({ mark: `PP${String(paragraphs.length + 1)}`, words });
      else paragraphs[paragraphs.length - 1] = { mark: last.mark, words: `${last.words}\n\n${words}` };
      continue;
    }
    const level = levelOf(printed, letter);
    if (level === "number") [number, letter] = [printed, null];
    if (level === "letter") letter = printed;
    const under = [
      number,
      ...(level === "number" ? [] : [`(${letter ?? printed})`]),
      ...(level === "roman" && letter !== null ? [`(${printed})`] : []),
    ];
    paragraphs.push({ mark: under.filter((part) => part !== null).join(" "), words });
    number ??= "";
  }
  return paragraphs.map(({ mark, words }) => ({ mark: mark.trim(), words }));
}

/** After "h" an "i" is a letter; elsewhere it begins the Roman numerals under a letter. */
function levelOf(printed: string, letter: string | null): "number" | "letter" | "roman" {
  if (/^[\dIVX]/.test(printed)) return "number";
  if (!/^[ivx]+$/.test(printed)) return "letter";
  const follows = letter !== null && letter.length === 1 && letter.charCodeAt(0) + 1 === printed.charCodeAt(0);
  return letter === null || (printed.length === 1 && follows) ? "letter" : "roman";
}

/** With what a paragraph of a preamble begins, and the first one after it. Within a sentence none of these is written with a capital. */
const preambular = new RegExp(
  `^(?:${[
    "Acknowledging|Acting|Affirming|Alarmed|Appreciating|Aware|Bearing in mind|Believing|Cogni[sz]ant|Commending|Concerned|Confident|Conscious",
    "Considering|Convinced|Decides|Deeply|Deploring|Desiring|Desirous|Determined|Emphasi[sz]ing|Encouraged|Expressing|Fully|Gravely|Guided|Having",
    "Highlighting|Keeping in mind|Mindful|Noting|Observing|Pursuant|Reaffirming|Reali[sz]ing|Recalling|Recogni[sz]ing|Referring|Reiterating",
    "Seeking|Stressing|Taking|Underlining|Underscoring|Welcoming|Wishing",
  ].join("|")})\\b`,
  "u",
);

interface Lines {
  readonly printed: string | null;
  readonly lines: string[];
  /** Whether one of its lines ends a sentence, or begins a paragraph of a preamble: then it is no title. */
  hasSentence: boolean;
}

function isSentence(line: string): boolean {
  return sentenceEnd.test(line) || preambular.test(line);
}

/**
 * Whether a line begins a block although no line is empty before it, as word processors put one paragraph on each line: in what stands before the
 * first number. Other lines are those of a page, which breaks paragraphs where it ends.
 */
function beginsBlock(line: string, blocks: readonly Lines[]): boolean {
  const { lines: before, hasSentence } = blocks.at(-1) ?? { lines: [], hasSentence: true };
  const last = before.at(-1) ?? "";
  const isTitle = blocks.length === 1 && !hasSentence;
  if (opening.test(last) && before.length === 1) return true;
  return preambular.test(line) ? isTitle || sentenceEnd.test(last) : isTitle && opening.test(line);
}

/** The blocks of a text in their order. */
export function blocksOf(text: string): Block[] {
  const blocks: Lines[] = [];
  let [open, numbered] = [false, false];
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim();
    const printed = printedMark.exec(words)?.groups?.["mark"] ?? null;
    const last = blocks.at(-1);
    if (words === "") open = false;
    else if (last !== undefined && open && printed === null && (numbered || !beginsBlock(words, blocks))) {
      last.lines.push(words);
      last.hasSentence ||= isSentence(words);
    } else {
      blocks.push({ printed, lines: [words], hasSentence: isSentence(words) });
      open = true;
      numbered ||= printed !== null;
    }
  }
  return blocks.map(({ printed, lines }) => ({ printed, words: lines.join("\n") }));
}

/** Of a text that begins with one: its lines as one, as they stand before the first paragraph and what the text opens with. */
export function titleOf(text: string): string | null {
  const [first] = paragraphsOf(text);
  if (first?.mark !== "" || opening.test(first.words)) return null;
  return first.words.replaceAll(/\s+/g, " ");
}

/** What a person has put right in the paragraphs that were found: the mark of each, and which are none and belong to the one before, if any. */
export interface Corrections {
  readonly marks: readonly string[];
  readonly joined: readonly number[];
}

/** Those that are cited: as they were found where the corrections are of another text, which had other paragraphs. */
export function correctedParagraphs(found: readonly Paragraph[], { marks, joined }: Corrections): Paragraph[] {
  if (marks.length !== found.length) return citedParagraphs(found);
  const corrected: Paragraph[] = [];
  for (const [index, { mark, words }] of found.entries()) {
    const before = corrected.at(-1);
    if (!joined.includes(index)) corrected.push({ mark: marks[index] ?? mark, words });
    else if (before !== undefined) {
      corrected[corrected.length - 1] = { mark: before.mark, words: `${before.words}\n\n${words}` };
    }
  }
  return corrected;
}

/** Without what stands before the first of them. */
export function citedParagraphs(found: readonly Paragraph[]): Paragraph[] {
  return found.filter(({ mark }) => mark !== "");
}
