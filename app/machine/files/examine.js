// Whether a file is what it says and does nothing by itself: run by apart.js, in a process of its own.
import { Buffer } from "node:buffer";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { TextDecoder } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import { inflateRawSync, inflateSync } from "node:zlib";

const { file, type, mostBytes, from } = workerData;

class Refused extends Error {}

function refuse(fault) {
  throw new Refused(fault);
}

/** What is taken out of the file, all together. */
let room = mostBytes;

function unpacked(inflate, packed) {
  try {
    const whole = inflate(packed, { maxOutputLength: Math.max(1, room) });
    room -= whole.length;
    return whole;
  } catch (fault) {
    if (fault.code === "ERR_BUFFER_TOO_LARGE" || fault instanceof RangeError) refuse("bomb");
    return null;
  }
}

/* PDF (ISO 32000-2) */

/** A name as it may stand: each of its letters by itself, or as "#" and its number (7.3.5). */
function name(letters) {
  const spelled = Array.from(letters, (letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return `(?:${letter}|#${code.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  });
  return `/${spelled.join("")}(?![^\\s()<>[\\]{}/%])`;
}

const oneOf = (...names) => new RegExp(names.map(name).join("|"));

const encrypted = oneOf("Encrypt");
const script = oneOf("JavaScript", "Launch", "XFA", "RichMedia", "ImportData");
const enclosed = oneOf("EmbeddedFile", "EmbeddedFiles", "FileAttachment");
/** So short that an image may hold it by chance: looked for outside of what is packed alone. */
const short = oneOf("JS", "EF");
const packedObjects = oneOf("ObjStm");
const otherFilters = oneOf(
  "ASCIIHexDecode",
  "ASCII85Decode",
  "LZWDecode",
  "RunLengthDecode",
  "AHx",
  "A85",
  "LZW",
  "RL",
  "Crypt",
);
const flate = new RegExp(`${name("FlateDecode")}|${name("Fl")}`, "g");

function lookAtNames(text, { objects }) {
  if (script.test(text)) refuse("script");
  if (enclosed.test(text)) refuse("enclosure");
  const found = objects ? short.exec(text) : null;
  if (found !== null) refuse(found[0].includes("J") || found[0].toLowerCase().includes("#4a") ? "script" : "enclosure");
}

async function examinePdf() {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const text = bytes.toString("latin1");
  if (encrypted.test(text)) refuse("encrypted");
  lookAtNames(text, { objects: false });
  const stream = />>\s*stream(\r\n|\n|\r)/g;
  let outside = 0;
  for (let begun = stream.exec(text); begun !== null; begun = stream.exec(text)) {
    const objects = text.slice(outside, begun.index + 2);
    lookAtNames(objects, { objects: true });
    const begins = begun.index + begun[0].length;
    const ends = text.indexOf("endstream", begins);
    const dictionary = objects.slice(Math.max(0, objects.lastIndexOf(" obj")));
    lookAtStream(bytes.subarray(begins, ends === -1 ? undefined : ends), dictionary);
    outside = ends === -1 ? text.length : ends;
    stream.lastIndex = outside;
  }
  lookAtNames(text.slice(outside), { objects: true });
  await openPdf();
}

function lookAtStream(packed, dictionary) {
  const filters = dictionary.match(flate) ?? [];
  const objects = packedObjects.test(dictionary);
  if (objects && otherFilters.test(dictionary)) refuse("unreadable");
  if (filters.length > 1) refuse("bomb");
  // Whatever the dictionary says: what can be unpacked is.
  const whole = unpacked(inflateSync, packed);
  if (whole !== null) lookAtNames(whole.toString("latin1"), { objects });
}

/** By the library that takes its words out: what it cannot open, nobody finds anything in. */
async function openPdf() {
  const { getDocumentProxy } = await import(pathToFileURL(createRequire(from).resolve("unpdf")));
  try {
    const pdf = await getDocumentProxy(new Uint8Array(file));
    await pdf.getPage(1);
  } catch (fault) {
    refuse(fault.name === "PasswordException" ? "encrypted" : "unreadable");
  }
}

/* DOCX: a ZIP archive (APPNOTE.TXT of PKWARE) of parts and relationships (ECMA-376, part 2). */

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const MOST_PARTS = 5000;

function partsOf(bytes) {
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - 65_557) && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) refuse("unreadable");
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) refuse("bomb");
  const parts = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (bytes.readUInt32LE(at) !== IN_DIRECTORY) refuse("unreadable");
    const lengths = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const called = bytes.toString("utf8", at + 46, at + 46 + lengths[0]);
    if (parts.has(called)) refuse("unreadable");
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) refuse("encrypted");
    parts.set(called, partAt(bytes, at));
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return parts;
}

function partAt(bytes, at) {
  const method = bytes.readUInt16LE(at + 10);
  const [packed, whole, local] = [20, 24, 42].map((place) => bytes.readUInt32LE(at + place));
  const begins = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(begins, begins + packed);
  if (method === 0) {
    room -= content.length;
    return content;
  }
  if (method !== 8) refuse("unreadable");
  if (whole > room) refuse("bomb");
  const inflated = unpacked(inflateRawSync, content) ?? refuse("unreadable");
  // One that says that it is smaller than it is deceives whoever unpacks it after.
  if (inflated.length !== whole) refuse("bomb");
  return inflated;
}

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_whole, hex, decimal, called) =>
    called === undefined
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16))
      : (entities[called] ?? ""),
  );
}

function xmlOf(part) {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(part);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) refuse("unreadable");
  return text;
}

function attribute(tag, called) {
  const found = new RegExp(`\\s${called}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(tag);
  return unescaped(found?.[2] ?? found?.[3] ?? "");
}

function examineDocx() {
  const parts = partsOf(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  const types = xmlOf(parts.get("[Content_Types].xml") ?? refuse("unreadable"));
  for (const called of parts.keys()) {
    if (/vbaProject|vbaData/i.test(called)) refuse("macro");
    if (/(^|\/)activeX\//i.test(called)) refuse("macro");
    if (/(^|\/)embeddings\//i.test(called)) refuse("enclosure");
  }
  if (/macroEnabled/i.test(unescaped(types))) refuse("macro");
  if (!unescaped(types).includes("wordprocessingml.document.main+xml")) refuse("unreadable");
  let commands = "";
  for (const [called, part] of parts) {
    if (!/\.(xml|rels)$/i.test(called)) continue;
    const text = xmlOf(part);
    if (/\.rels$/i.test(called)) lookAtRelationships(text);
    commands += Array.from(text.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)/g), ([, words]) => words).join("");
    commands += Array.from(
      text.matchAll(/<(?:\w+:)?fldSimple\b[^>]*>/g),
      ([tag]) => ` ${attribute(tag, "(?:\\w+:)?instr")} `,
    ).join("");
  }
  if (/\bDDE(AUTO)?\b|\bINCLUDE(TEXT|PICTURE)\b/i.test(unescaped(commands))) refuse("external");
}

function lookAtRelationships(text) {
  for (const [tag] of text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const kind = attribute(tag, "Type");
    if (/\/aFChunk$|\/oleObject$|\/package$/i.test(kind)) refuse("enclosure");
    if (/\/vbaProject$|\/(control|activeXControl\w*)$/i.test(kind)) refuse("macro");
    if (/^external$/i.test(attribute(tag, "TargetMode")) && !/\/hyperlink$/i.test(kind)) refuse("external");
  }
}

try {
  if (type === "pdf") await examinePdf();
  else examineDocx();
  parentPort.postMessage({ fault: null });
} catch (fault) {
  // What breaks the examination is no file of its kind.
  parentPort.postMessage({ fault: fault instanceof Refused ? fault.message : "unreadable" });
}
