import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/* Files as people bring them, and as they should not. */

/** Set by the typesetter of the house, one paragraph after the other. */
export function aPdf(...paragraphs: readonly string[]): Uint8Array {
  const escaped = paragraphs.map((words) => JSON.stringify(words)).join(", ");
  const compiler = NodeCompiler.create();
  const compiled = compiler.compile({
    mainFileContent: `#set page(width: 12cm, height: 14cm)\n#for words in (${escaped},) { par(text(words)) }`,
  });
  if (compiled.result === null) throw new Error("The test's PDF cannot be typeset");
  return new Uint8Array(compiler.pdf(compiled.result, {}));
}

/** Written by hand: one empty page, with what the test wants in its catalogue, as further objects and in its trailer. */
export function aPdfWith({ catalogue = "", page = "", objects = [], trailer = "" }: HandWritten): Uint8Array {
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`,
    ...objects,
  ];
  let file = Buffer.from("%PDF-1.7\n");
  const places: number[] = [];
  for (const [n, body] of bodies.entries()) {
    places.push(file.length);
    const bytes = typeof body === "string" ? Buffer.from(body, "latin1") : body;
    file = Buffer.concat([file, Buffer.from(`${String(n + 1)} 0 obj\n`), bytes, Buffer.from("\nendobj\n")]);
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const count = String(bodies.length + 1);
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(end)]));
}

interface HandWritten {
  readonly catalogue?: string;
  readonly page?: string;
  /** From the fourth on. */
  readonly objects?: readonly (string | Buffer)[];
  readonly trailer?: string;
}

/** What stands in a PDF packed. */
export function packedStream(dictionary: string, content: string | Uint8Array): Buffer {
  const packed = deflateSync(content);
  const head = `<< ${dictionary} /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), packed, Buffer.from("\nendstream")]);
}

/** What stands in a PDF as it is. */
export function plainStream(dictionary: string, content: string): Buffer {
  const head = `<< ${dictionary} /Length ${String(content.length)} >>\nstream\n`;
  return Buffer.from(`${head}${content}\nendstream`, "latin1");
}

/** So many zeros, and what is packed of them by LZW (ISO 32000-2, 7.4.4): each code stands for one zero more than the one before. */
export function lzwOf(zeros: number): Uint8Array {
  let bits = "";
  const bytes: number[] = [];
  const put = (code: number, width: number) => {
    bits += code.toString(2).padStart(width, "0");
    while (bits.length >= 8) {
      bytes.push(Number.parseInt(bits.slice(0, 8), 2));
      bits = bits.slice(8);
    }
  };
  const widthAt = (next: number) => (next < 511 ? 9 : next < 1023 ? 10 : next < 2047 ? 11 : 12);
  let [left, next, length] = [zeros, 258, 0];
  put(256, 9);
  while (left > 0) {
    // The first is a zero; then each code is the one that its reader is just about to learn.
    length += 1;
    put(length === 1 ? 0 : next, widthAt(next));
    left -= length;
    if (length > 1) next += 1;
    if (next === 4093) {
      put(256, 12);
      [next, length] = [258, 0];
    }
  }
  put(257, widthAt(next));
  put(0, 12);
  return Uint8Array.from(bytes);
}

export function lzwStream(dictionary: string, zeros: number): Buffer {
  const packed = lzwOf(zeros);
  const head = `<< ${dictionary} /Filter /LZWDecode /Length ${String(packed.length)} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), packed, Buffer.from("\nendstream")]);
}

/** An archive (ZIP) with its parts; `says` what the directory claims of a part's size instead of the truth. */
export function aZip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  { says }: { readonly says?: number } = {},
): Uint8Array {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [called, content] of Object.entries(parts)) {
    const [name, whole] = [Buffer.from(called), Buffer.from(content)];
    const packed = deflateRawSync(whole);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(whole), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(says ?? whole.length, 18);
    head.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    bodies.push(Buffer.from("PK\x03\x04"), head, name, packed);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, place, name);
    at += 30 + name.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...bodies, index, Buffer.from("PK\x05\x06"), end]));
}

const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A document of paragraphs, with what the test wants beside them and in its relationships. */
export function aDocx(
  paragraphs: readonly string[],
  { parts = {}, relationships = "", types = "", body = "", says }: Unusual = {},
): Uint8Array {
  const words = paragraphs.map((paragraph) => `<w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p>`).join("");
  return aZip(
    {
      "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/>${types}</Types>`,
      "_rels/.rels": `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${KINDS}/officeDocument" Target="word/document.xml"/></Relationships>`,
      "word/_rels/document.xml.rels": `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships">${relationships}</Relationships>`,
      "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${words}${body}</w:body></w:document>`,
      ...parts,
    },
    says === undefined ? {} : { says },
  );
}

interface Unusual {
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly relationships?: string;
  readonly types?: string;
  readonly body?: string;
  readonly says?: number;
}

/** A relationship of a document. */
export function related(kind: string, target: string, outside = false): string {
  return `<Relationship Id="rId9" Type="${KINDS}/${kind}" Target="${target}"${outside ? ' TargetMode="External"' : ""}/>`;
}

/** What scanners know as a virus and is none: www.eicar.org. In two parts, so that this file is none either. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!$H+H*"].join("");

/** One dot, or so many as are said. */
export function aPng({ width = 1, height = 1, rest = "" } = {}): Uint8Array {
  const chunk = (called: string, data: Uint8Array) => {
    const typed = Buffer.concat([Buffer.from(called, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", head),
      chunk("IDAT", deflateSync(Buffer.alloc(2))),
      chunk("IEND", Buffer.alloc(0)),
      Buffer.from(rest, "latin1"),
    ]),
  );
}

/** A frame of so many dots and a few bytes of them: as much as is looked at. */
export function aJpeg({ width = 1, height = 1, rest = "" } = {}): Uint8Array {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xff, 0, 0x2a]);
  return new Uint8Array(
    Buffer.concat([Buffer.from([0xff, 0xd8]), frame, scan, Buffer.from([0xff, 0xd9]), Buffer.from(rest, "latin1")]),
  );
}
