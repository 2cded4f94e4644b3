// Whether a file is what it says and does nothing by itself: run by apart.js, in a process of its own.
import { Buffer } from "node:buffer";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { TextDecoder } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import { crc32, inflateRawSync, inflateSync } from "node:zlib";

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

/* PDF (ISO 32000-2). Names count where a reader may find an object, and nowhere else: what a page only prints is no object. */

const scripts = new Set(["/JavaScript", "/JS", "/Launch", "/XFA", "/RichMedia", "/ImportData"]);
const enclosures = new Set(["/EmbeddedFile", "/EmbeddedFiles", "/FileAttachment", "/EF"]);
const lzw = new Set(["/LZWDecode", "/LZW"]);
const unpackers = new Set([...lzw, "/FlateDecode", "/Fl", "/RunLengthDecode", "/RL"]);
const unpackersOfObjects = new Set(["/FlateDecode", "/Fl"]);
const filters = new Set([...unpackers, "/ASCIIHexDecode", "/AHx", "/ASCII85Decode", "/A85", "/Crypt"]);

/** Where a table of the file may say that an object or a trailer begins: within a stream, a text or a comment too. */
const beginnings = /(?<=[\s\0\d])obj(?=[\s\0<[(/%\d+.-])|trailer/g;
const endings = new Set(["endobj", "stream", "endstream", "trailer", "startxref"]);

/** The next thing that a reader would read (7.2, 7.3). */
const token =
  /%[^\r\n]*|\((?<begun>)|<<|>>|<(?<hex>[^>]*)>|\/(?<name>[^\s\0()<>[\]{}/%]*)|(?<word>[^\s\0()<>[\]{}/%]+)|[\s\0]+|[\s\S]/g;

/** Past the text in parentheses that has begun; the end of the file, where it never ends (7.3.4.2). */
function afterText(text, begun) {
  let [open, at] = [1, begun];
  for (; open > 0 && at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\\") at += 1;
    else if (sign === "(") open += 1;
    else if (sign === ")") open -= 1;
  }
  return at;
}

/** A name as it is meant: "#" and a number stand for a letter (7.3.5). */
function meant(name) {
  return name.replace(/#([0-9a-f]{2})/gi, (_whole, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The words and names ("/Type") of an object, up to where another begins; and where its stream begins, if it has one. */
function objectAt(text, begins, others) {
  const words = [];
  token.lastIndex = begins;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const { begun, hex, name, word } = found.groups;
    if (found.index > begins && (others.has(found.index) || endings.has(word)))
      return { words, stream: word === "stream" ? token.lastIndex : null };
    if (begun !== undefined) token.lastIndex = afterText(text, token.lastIndex);
    if (hex?.includes("/")) refuse("unreadable");
    if (name !== undefined) words.push(`/${meant(name)}`);
    if (word !== undefined) words.push(word);
  }
  return { words, stream: null };
}

function lookAtNames(words) {
  if (words.includes("/Encrypt")) refuse("encrypted");
  if (words.some((word) => scripts.has(word))) refuse("script");
  if (words.some((word) => enclosures.has(word))) refuse("enclosure");
}

async function examinePdf() {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const text = bytes.toString("latin1");
  const places = new Set(Array.from(text.matchAll(beginnings), ({ index }) => index));
  for (const place of places) {
    const { words, stream } = objectAt(text, place, places);
    lookAtNames(words);
    if (stream === null) continue;
    const begins = stream + /^[^\S\n]*\n?/.exec(text.slice(stream, stream + 8))[0].length;
    lookAtStream({ packed: bytes.subarray(begins), plain: text.slice(begins) }, words);
  }
  await openPdf();
}

/** Whatever its length says: it ends where what is packed ends. What can be unpacked is, whatever its filters say. */
function lookAtStream({ packed, plain }, words) {
  const named = words.filter((word) => filters.has(word));
  if (named.filter((filter) => unpackers.has(filter)).length > 1) refuse("bomb");
  if (named.some((filter) => lzw.has(filter))) room -= lengthOfLzw(packed);
  const whole = unpacked(inflateSync, packed);
  // A reader takes for packed objects whatever says where the first of them is (7.5.7).
  if (!words.includes("/First") && !words.includes("/ObjStm")) return;
  if (named.some((filter) => !unpackersOfObjects.has(filter))) refuse("unreadable");
  if (named.length === 0) lookAtPackedObjects(plain, words);
  else lookAtPackedObjects((whole ?? refuse("unreadable")).toString("latin1"), words);
}

function lookAtPackedObjects(text, words) {
  const at = words.indexOf("/First");
  const first = Number(words[at + 1]);
  const isPlain = at !== -1 && words.lastIndexOf("/First") === at && Number.isInteger(first) && words[at + 3] !== "R";
  if (!isPlain) refuse("unreadable");
  const offsets = text.slice(0, first).match(/\d+/g) ?? [];
  const places = new Set([
    first,
    ...offsets.filter((_number, n) => n % 2 === 1).map((offset) => first + Number(offset)),
  ]);
  for (const place of places) lookAtNames(objectAt(text, place, places).words);
}

/** How long what is packed by LZW is (7.4.4), without unpacking it: what a code stands for is by one byte longer than what the one before did. */
function lengthOfLzw(packed) {
  const lengths = new Uint16Array(4097);
  let [length, at, next, before] = [0, 0, 258, 0];
  while (length <= room && (at >> 3) + 1 < packed.length) {
    const width = next < 511 ? 9 : next < 1023 ? 10 : next < 2047 ? 11 : 12;
    const [byte, bit] = [at >> 3, at & 7];
    const bits = (packed[byte] << 16) | (packed[byte + 1] << 8) | (packed[byte + 2] ?? 0);
    const code = (bits >> (24 - width - bit)) & ((1 << width) - 1);
    at += width;
    if (code === 257 || code > next) break;
    const own = code < 256 ? 1 : code === next ? before + 1 : lengths[code];
    if (before > 0 && next < 4096) lengths[next++] = before + 1;
    length += own;
    before = own;
    if (code === 256) [next, before] = [258, 0];
  }
  return length > room ? refuse("bomb") : length;
}

/** By the library that takes its words out, which reads the file in its own way: what either of the two readings finds is refused. */
async function openPdf() {
  const { getDocumentProxy } = await import(pathToFileURL(createRequire(from).resolve("unpdf")));
  let fault = null;
  try {
    const pdf = await getDocumentProxy(new Uint8Array(file));
    await pdf.getPage(1);
    if ((await pdf.getAttachments()) !== null) fault = "enclosure";
    if (await pdf.hasJSActions()) fault = "script";
  } catch ({ name }) {
    refuse(name === "PasswordException" ? "encrypted" : "unreadable");
  }
  if (fault !== null) refuse(fault);
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
  // Its reader would read other letters.
  if (/^\s*<\?xml\b[^>]*\bencoding\s*=\s*["'](?!(utf-?8|(us-)?ascii)["'])/i.test(text)) refuse("unreadable");
  return text;
}

/** What a reader of XML reads (W3C, fifth edition): ">" may stand in what an attribute says, and a comment between two letters is nothing. */
const markup =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[(?<plain>[^]*?)\]\]>|<\/(?<closed>[^\s<>]+)\s*>|<(?<opened>[^\s<>"'/!?=]+)(?<said>(?:\s+[^\s<>"'/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)|(?<broken>[^])/g;
const attributes = /([^\s"'=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Without its prefix, which stands for whatever the file says. */
function local(name) {
  return (name ?? "").slice((name ?? "").indexOf(":") + 1);
}

/** Elements as they open and close, and texts. */
function* read(text) {
  for (const { groups } of text.matchAll(markup)) {
    const { opened, closed, said, empty, plain, broken } = groups;
    if (broken !== undefined) refuse("unreadable");
    const words = plain ?? (groups.text === undefined ? "" : unescaped(groups.text));
    const valuesOf = (called) =>
      Array.from((said ?? "").matchAll(attributes)).flatMap(([, name, double, single]) =>
        local(name) === called ? [unescaped(double ?? single).trim()] : [],
      );
    yield { opened: local(opened), closed: local(closed), isEmpty: empty === "/", words, valuesOf };
  }
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
  lookAtTypes(types);
  let commands = "";
  for (const [called, part] of parts) {
    if (!/\.(xml|rels)$/i.test(called)) continue;
    const text = xmlOf(part);
    if (/\.rels$/i.test(called)) lookAtRelationships(text);
    // No other letters can stand for those of an element's name.
    else if (/instrText|fldSimple/.test(text)) commands += commandsOf(text);
  }
  if (/\bDDE(AUTO)?\b|\bINCLUDE(TEXT|PICTURE)\b|^\s*(LINK|DATABASE|IMPORT)\b/im.test(commands)) refuse("external");
}

/** What is not called XML is not looked at, and therefore says nothing that a reader obeys. */
function lookAtTypes(text) {
  for (const { valuesOf } of read(text)) {
    if (!valuesOf("ContentType").some((type) => /wordprocessingml\..*\+xml$/i.test(type))) continue;
    if (valuesOf("PartName").some((part) => !/\.xml$/i.test(part))) refuse("unreadable");
    if (valuesOf("Extension").some((extension) => !/^xml$/i.test(extension))) refuse("unreadable");
  }
}

/** What fields are told to do, each on a line of its own, however many pieces it was written in. */
function commandsOf(text) {
  let [commands, within] = ["\n", false];
  for (const { opened, closed, isEmpty, words, valuesOf } of read(text)) {
    if (opened === "instrText") within = !isEmpty;
    if (closed === "instrText") within = false;
    if (opened === "fldChar" || opened === "fldSimple") commands += `\n${valuesOf("instr").join("\n")}\n`;
    if (within) commands += words;
  }
  return commands;
}

function lookAtRelationships(text) {
  for (const { opened, valuesOf } of read(text)) {
    if (opened !== "Relationship") continue;
    const kinds = valuesOf("Type");
    const isOf = (pattern) => kinds.some((kind) => pattern.test(kind));
    if (isOf(/\/aFChunk$|\/oleObject$|\/package$/i)) refuse("enclosure");
    if (isOf(/\/vbaProject$|\/(control|activeXControl\w*)$/i)) refuse("macro");
    const isOutside = valuesOf("TargetMode").some((mode) => /^external$/i.test(mode));
    if (isOutside && !kinds.every((kind) => /\/hyperlink$/i.test(kind))) refuse("external");
  }
}

/* PNG (W3C, third edition) and JPEG (ITU-T T.81): pictures that end where they say so, and are no larger than a page that was scanned. */

/** What a reader takes in memory for a picture, at four bytes for each of its dots. */
function lookAtDots(width, height) {
  if (width === 0 || height === 0) refuse("unreadable");
  if (width * height * 4 > mostBytes) refuse("bomb");
}

/** Some programs fill up a file with zeros; anything else is another file. */
function lookAtRest(rest) {
  if (rest.some((byte) => byte !== 0)) refuse("enclosure");
}

function examinePng() {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const packed = [];
  let at = 8;
  for (let called = ""; called !== "IEND";) {
    const length = bytes.readUInt32BE(at);
    const chunk = bytes.subarray(at + 4, at + 8 + length);
    if (chunk.length !== length + 4 || crc32(chunk) !== bytes.readUInt32BE(at + 8 + length)) refuse("unreadable");
    called = chunk.toString("latin1", 0, 4);
    if ((at === 8) !== (called === "IHDR")) refuse("unreadable");
    if (called === "IHDR") lookAtDots(chunk.readUInt32BE(4), chunk.readUInt32BE(8));
    if (called === "IDAT") packed.push(chunk.subarray(4));
    at += 12 + length;
  }
  if (unpacked(inflateSync, Buffer.concat(packed)) === null) refuse("unreadable");
  lookAtRest(bytes.subarray(at));
}

function examineJpeg() {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let at = 0;
  // A telephone may put a second picture behind the first, for screens that show more light.
  do at = jpegAt(bytes, at);
  while (bytes[at] === 0xff && bytes[at + 1] === 0xd8);
  lookAtRest(bytes.subarray(at));
}

/** Past the picture that begins there. */
function jpegAt(bytes, begins) {
  let [at, hasSize, hasDots] = [begins + 2, false, false];
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) refuse("unreadable");
    const marker = bytes.readUInt8(at + 1);
    at += marker === 0xff ? 1 : 2;
    if (marker === 0xff) continue;
    if (marker === 0xd9) return hasSize && hasDots ? at : refuse("unreadable");
    const length = bytes.readUInt16BE(at);
    // How large it is stands in a frame (SOF): C0 to CF, but for the tables C4, C8 and CC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      lookAtDots(bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 3));
      hasSize = true;
    }
    at += length;
    if (marker !== 0xda) continue;
    hasDots = true;
    // The dots go on to the next marker; FF 00 is a dot, and FF D0 to D7 stand between dots.
    while (bytes.readUInt8(at) !== 0xff || bytes.readUInt8(at + 1) === 0 || (bytes.readUInt8(at + 1) & 0xf8) === 0xd0)
      at += 1;
  }
}

const examinations = { pdf: examinePdf, docx: examineDocx, png: examinePng, jpeg: examineJpeg };

try {
  await examinations[type]();
  parentPort.postMessage({ fault: null });
} catch (fault) {
  // What breaks the examination is no file of its kind.
  parentPort.postMessage({ fault: fault instanceof Refused ? fault.message : "unreadable" });
}
