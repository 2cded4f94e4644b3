/* When two names are alike, so that an officer looks. It is no finding: many people and organisations share a name. */

/** What names have in common: their words, or no more than how these sound or begin. */
export type Likeness = "words" | "sounds";

/** A word of a name as it is written by a keyboard without accents, and as it sounds whatever its script; an initial has no sound. */
interface Word {
  readonly word: string;
  readonly sound: string | null;
}

/** What a word leaves out that is compared: articles, and words for "and", "of", "for". */
const smallWords = new Set(
  "al an and da das de del der des di die do dos du el en et for für in la las le les los of on para pour the to und в и та و".split(
    " ",
  ),
);

/** Letters that do not decompose, as a keyboard types them; of Arabic the variants are one. */
const plain: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", þ: "th", ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i", ŋ: "ng", ə: "e" },
  ...{ ى: "ي", ی: "ي", ې: "ي", ک: "ك", ھ: "ه", ہ: "ه", ە: "ه", ة: "ه", ٱ: "ا" },
};

/** The Latin letters that stand for a letter of Cyrillic or Arabic, near enough. */
const latin: Readonly<Record<string, string>> = {
  ...{
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    ґ: "g",
    д: "d",
    ђ: "dj",
    е: "e",
    є: "e",
    ж: "zh",
    з: "z",
    и: "i",
    і: "i",
    ј: "i",
  },
  ...{
    к: "k",
    л: "l",
    љ: "l",
    м: "m",
    н: "n",
    њ: "n",
    о: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    ћ: "ch",
    у: "u",
    ф: "f",
  },
  ...{ х: "kh", ц: "ts", ч: "ch", џ: "dj", ш: "sh", щ: "sh", ъ: "", ы: "i", ь: "", э: "e", ю: "iu", я: "ia" },
  ...{ ғ: "g", қ: "k", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h", ә: "a" },
  ...{ ا: "a", ب: "b", ت: "t", ث: "t", ج: "j", ح: "h", خ: "h", د: "d", ذ: "d", ر: "r", ز: "z", س: "s", ش: "s", ص: "s" },
  ...{ ض: "d", ط: "t", ظ: "z", ع: "a", غ: "g", ف: "f", ق: "k", ك: "k", ل: "l", م: "m", ن: "n", ه: "h", و: "w", ي: "i" },
  ...{
    ء: "",
    پ: "p",
    چ: "ch",
    ژ: "zh",
    گ: "g",
    ڤ: "v",
    ټ: "t",
    ډ: "d",
    ړ: "r",
    ڼ: "n",
    ښ: "s",
    ږ: "g",
    څ: "s",
    ځ: "z",
  },
};

/** Spellings of one sound, in the order in which they are read. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/tch|ch/g, "C"],
  [/sch|sh/g, "s"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/th/g, "t"],
  [/zh/g, "j"],
  [/dj/g, "j"],
  [/dh/g, "d"],
  [/ph/g, "f"],
  [/ck|q|c/g, "k"],
  [/x/g, "ks"],
  [/([^\d])\1+/g, "$1"],
  [/^w/, "v"],
  [/^[aeiouy]+/, "A"],
  [/[aeiouyw]/g, ""],
  [/(?<=..)h$/, ""],
];

/** Below so many consonants vowels count: too many words would sound alike. */
const FEWEST_CONSONANTS = 2;

const beyondAscii = /[^\0-\x7f]/gu;

const unseen = /[\p{M}\p{Cf}\u0640'’‘ʻʼʾʿʹʺ`´]/gu;

const isInitial = (word: string) => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(word);

/** The words of a name, each once. */
function wordsOf(name: string): readonly Word[] {
  const letters = name.normalize("NFKD").replace(unseen, "").toLowerCase();
  const all = letters
    .replace(beyondAscii, (letter) => plain[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = all.filter((word) => !smallWords.has(word));
  const words = (telling.length < 2 ? all : telling).map((word) => word.replace(/^ال(?=...)/u, ""));
  // An acronym with dots.
  const whole = words.every(isInitial) ? [words.join("")].filter((word) => word !== "") : words;
  return Array.from(new Set(whole), (word) => ({ word, sound: isInitial(word) ? null : soundOf(word) }));
}

function soundOf(word: string): string {
  const read = word.replace(beyondAscii, (letter) => latin[letter] ?? letter);
  if (!/^[a-z0-9]+$/.test(read)) return word;
  const sound = spellings.reduce((so, [spelling, by]) => so.replace(spelling, by), read);
  return sound.replace("A", "").length < FEWEST_CONSONANTS ? read : sound;
}

/** By what a name is found among others: names that are alike share a sound. */
export interface NameKeys {
  readonly sounds: readonly string[];
  /** How many it has, initials among them. */
  readonly words: number;
  readonly hasInitials: boolean;
}

export function keysOf(name: string): NameKeys {
  const words = wordsOf(name);
  const sounds = words.flatMap(({ sound }) => (sound === null ? [] : [sound]));
  return {
    sounds: Array.from(new Set(sounds)).sort(),
    words: words.length,
    hasInitials: sounds.length < words.length,
  };
}

/**
 * Whether all words of the shorter name stand in the longer, in any order, and these are two or more; of a name of one word, whether the other is
 * that word. They are the same words, or some of them only sound the same, or an initial stands for one.
 */
export function likenessOf(one: string, other: string): Likeness | null {
  const [shorter = [], longer = []] = [wordsOf(one), wordsOf(other)].sort((some, more) => some.length - more.length);
  if (shorter.length === 0 || (shorter.length === 1 && longer.length > 1)) return null;
  const same = without(shorter, longer, (word, its) => word.word === its.word);
  if (same.words.length === 0) return "words";
  const alike = without(same.words, same.of, ({ sound }, its) => sound !== null && sound === its.sound);
  if (countFull(alike.words) === countFull(shorter)) return null;
  const { words: left } = without(
    alike.words,
    alike.of,
    (word, its) => abbreviates(word, its) || abbreviates(its, word),
  );
  return left.length === 0 ? "sounds" : null;
}

/** The words that have no fellow among the others, each of which is the fellow of one. */
function without(words: readonly Word[], others: readonly Word[], areFellows: (one: Word, other: Word) => boolean) {
  const of = [...others];
  const left = words.filter((word) => {
    const at = of.findIndex((other) => areFellows(word, other));
    if (at >= 0) of.splice(at, 1);
    return at < 0;
  });
  return { words: left, of };
}

const countFull = (words: readonly Word[]) => words.filter(({ sound }) => sound !== null).length;

const abbreviates = (initial: Word, { word }: Word) => initial.sound === null && word.startsWith(initial.word);
