// Takes the words out of a file, paragraph by paragraph: run by apart.js, in a process of its own.
import { Buffer } from "node:buffer";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

const { file, type, longest, from } = workerData;
const require = createRequire(from);

/** A gap between two lines that is so much larger than most begins a paragraph; where there are few lines, than that of a printed text. */
const WIDER = 1.35;
const FEW = 6;
const PRINTED = 1.3;

async function wordsOfPdf() {
  const { getDocumentProxy } = await import(pathToFileURL(require.resolve("unpdf")));
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const paragraphs = [];
  let length = 0;
  for (let n = 1; n <= pdf.numPages && length <= longest; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    const found = paragraphsOf(linesOf(items));
    page.cleanup();
    paragraphs.push(...found);
    length += found.reduce((sum, { length: own }) => sum + own + 2, 0);
  }
  return paragraphs.join("\n\n");
}

/** Words that stand at one height, in the order of the file. */
function linesOf(items) {
  const lines = [];
  let line = null;
  for (const { str, transform, height, hasEOL } of items) {
    if (str === undefined) continue;
    const y = transform[5];
    if (line === null || (str.trim() !== "" && Math.abs(line.y - y) > 2)) {
      line = { y, height, words: "" };
      lines.push(line);
    }
    line.words += str;
    if (hasEOL) line = null;
  }
  return lines
    .map((one) => ({ ...one, words: one.words.replace(/\s+/g, " ").trim() }))
    .filter(({ words }) => words !== "");
}

function paragraphsOf(lines) {
  const gaps = lines.slice(1).map(({ y }, n) => lines[n].y - y);
  const usual = gaps.filter((gap) => gap > 0).sort((one, other) => one - other);
  const quarter = usual[Math.floor(usual.length / 4)] ?? 0;
  const narrow = lines.length < FEW ? Math.min(quarter, PRINTED * (lines[0]?.height ?? 0)) : quarter;
  const paragraphs = [];
  for (const [n, { words }] of lines.entries()) {
    const gap = n === 0 ? Infinity : gaps[n - 1];
    if (gap > narrow * WIDER || gap < -2) paragraphs.push(words);
    else paragraphs[paragraphs.length - 1] += joint(paragraphs.at(-1), words) + words;
  }
  return paragraphs;
}

/** Chinese parts no words. */
function joint(before, after) {
  return /\p{Script=Han}$|[，。；：]$/u.test(before) && /^\p{Script=Han}/u.test(after) ? "" : " ";
}

async function wordsOfDocx() {
  const { extractRawText } = require("mammoth");
  const { value } = await extractRawText({ buffer: Buffer.from(file) });
  return value;
}

try {
  const words = (type === "pdf" ? await wordsOfPdf() : await wordsOfDocx())
    // PostgreSQL keeps no NUL; other controls say nothing.
    .replace(/(?![\t\n])\p{Cc}|\p{Surrogate}/gu, " ")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  parentPort.postMessage(
    words === "" ? { trouble: "no_words" } : words.length > longest ? { trouble: "too_long" } : { words },
  );
} catch {
  parentPort.postMessage({ trouble: "unreadable" });
}
