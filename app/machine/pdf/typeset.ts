import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import certificate from "./certificate.typ?raw";
import letter from "./letter.typ?raw";
import list from "./list.typ?raw";
import thread from "./typesetter.js?raw";

/** All that a list says on paper. Words come typed and translated; the layout adds none. */
export interface ListOnPaper {
  readonly title: string;
  readonly issuer: string;
  readonly symbol: string;
  readonly short: string;
  readonly language: string;
  readonly rtl: boolean;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly foot: string;
  /** "%1" is the page, "%2" how many there are. */
  readonly pages: string;
  readonly distribution: readonly (readonly [string, string])[];
  readonly process: string;
  readonly lead: readonly string[];
  /** What each has of the width that is left by those which are as wide as their words, with 0. Words of any length stand in none of these. */
  readonly columns: readonly { readonly label: string; readonly share: number }[];
  readonly rows: readonly (readonly (string | readonly PartOfCell[])[])[];
  /** Lines that bring their numbers, or each with a mark. */
  readonly notes: readonly { readonly title: string; readonly numbered: boolean; readonly lines: readonly string[] }[];
  readonly seal: readonly string[];
}

/** All that a letter of the Chair says on paper. */
export interface LetterOnPaper {
  readonly title: string;
  readonly issuer: string;
  readonly language: string;
  readonly rtl: boolean;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly foot: string;
  /** "%1" is the page, "%2" how many there are. */
  readonly pages: string;
  /** That it has not gone out; empty where it has. */
  readonly draft: string;
  readonly process: string;
  readonly date: string;
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  readonly closing: string;
  readonly signature: string;
  readonly addressees: string;
  readonly enclosed: string;
  readonly enclosures: readonly string[];
  readonly doing: string;
  readonly does: readonly string[];
  readonly seal: readonly string[];
}

/** All that a certificate says on paper: one page. */
export interface CertificateOnPaper {
  readonly title: string;
  readonly issuer: string;
  readonly short: string;
  readonly language: string;
  readonly rtl: boolean;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly foot: string;
  /** That nothing of it is real; empty where it is. */
  readonly demonstration: string;
  readonly process: string;
  readonly organisation: string;
  readonly states: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly lead: readonly string[];
  readonly checked: string;
  readonly address: string;
  /** The address as a drawing (SVG), and in words for who cannot see it. */
  readonly code: string;
  readonly codeInWords: string;
}

/** A line of a cell. */
export interface PartOfCell {
  readonly words: string;
  readonly small: boolean;
  readonly struck: boolean;
}

const fonts = [
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  "@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf",
  "@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf",
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
];

/** By the script (Unicode) whose letters only they have: names are written in any. Read once such a letter comes. */
const fontsOfScripts = Object.fromEntries(
  [
    ...[
      "Armenian",
      "Bengali",
      "Devanagari",
      "Ethiopic",
      "Georgian",
      "Gujarati",
      "Gurmukhi",
      "Hebrew",
      "Kannada",
      "Khmer",
      "Lao",
      "Malayalam",
      "Myanmar",
      "Oriya",
      "Sinhala",
      "Tamil",
      "Telugu",
      "Thaana",
      "Thai",
    ].map((script) => [script, `noto-sans-${script.toLowerCase()}`, `NotoSans${script}`] as const),
    ["Hangul", "nanum-gothic", "NanumGothic"] as const,
    ["Tibetan", "noto-serif-tibetan", "NotoSerifTibetan"] as const,
  ].map(([script, folder, font]) => [
    script,
    ["400Regular", "700Bold"].map((weight) => `@expo-google-fonts/${folder}/${weight}/${font}_${weight}.ttf`),
  ]),
);

const layouts = { list, letter, certificate };
type Layout = keyof typeof layouts;

type Answer = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly fault: string });

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let last = 0;

/** Begun with the first list, and again after it has died; it keeps no process alive. */
function typesetter(): Worker {
  if (worker !== null) return worker;
  const begun = new Worker(new URL(`data:text/javascript,${encodeURIComponent(thread)}`), {
    workerData: { from: import.meta.url, layouts, fonts, fontsOfScripts },
  });
  const end = (fault: Error) => {
    if (worker !== begun) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  begun.on("message", (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) begun.unref();
    if ("pdf" in answer) one?.resolve(answer.pdf);
    else one?.reject(new Error(answer.fault));
  });
  begun.on("error", end);
  begun.on("exit", () => {
    end(new Error("The thread that typesets lists has ended"));
  });
  begun.unref();
  worker = begun;
  return begun;
}

function typeset(layout: Layout, data: string): Promise<Uint8Array> {
  const thread = typesetter();
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    thread.ref();
    thread.postMessage({ id, layout, data });
  });
}

/** Of what a page may ask for again. */
const KEPT_BYTES = 64 * 1024 * 1024;
const kept = new Map<string, Promise<Uint8Array>>();
const sizes = new Map<string, number>();

/** The same words make the same file: it is typeset once and kept while there is room, under the hash of all that it says. */
export function typesetList(said: ListOnPaper): Promise<Uint8Array> {
  return typesetOnce("list", said);
}

/** A letter, in the manner of an official one. */
export function typesetLetter(said: LetterOnPaper): Promise<Uint8Array> {
  return typesetOnce("letter", said);
}

export function typesetCertificate(said: CertificateOnPaper): Promise<Uint8Array> {
  return typesetOnce("certificate", said);
}

function typesetOnce(layout: Layout, said: ListOnPaper | LetterOnPaper | CertificateOnPaper): Promise<Uint8Array> {
  // A joiner (U+2060) takes the sign before it out of the text of a PDF, as it is copied and read aloud.
  const data = JSON.stringify(said).replaceAll("\u2060", "");
  const key = createHash("sha256").update(layout).update(data).digest("hex");
  const held = kept.get(key);
  if (held !== undefined) return held;
  const made = typeset(layout, data);
  kept.set(key, made);
  made.then(
    (pdf) => {
      sizes.set(key, pdf.byteLength);
      makeRoom();
    },
    () => kept.delete(key),
  );
  return made;
}

/** The oldest leave first. */
function makeRoom(): void {
  let held = [...sizes.values()].reduce((total, size) => total + size, 0);
  for (const [key, size] of sizes) {
    if (held <= KEPT_BYTES || sizes.size === 1) return;
    held -= size;
    sizes.delete(key);
    kept.delete(key);
  }
}
