import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type { Problem } from "./form-answer.ts";

const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** Above it nobody has written a form of the portal. To take fields apart takes time by the square of their number, and each takes memory. */
const MOST_FIELDS = 11_000;

/** In bytes: what stands over one field, its name and that of its file. */
const LONGEST_HEAD = 16 * 1024;

/**
 * The only way in which a page reads what was sent to it: the standard reader would silently put U+FFFD for bytes that are not UTF-8.
 *
 * @param files - whether it may hold files, of any bytes.
 * @throws {Response} 400 when it is not a form that a page of the portal can have sent, its text is not UTF-8, or has a NUL, which PostgreSQL cannot store.
 */
export async function readForm(request: Request, { files = false } = {}): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!formTypes.some((known) => type.toLowerCase().startsWith(known))) throw unreadable();
  const bytes = await request.arrayBuffer();
  const isText = isUtf8(bytes);
  const isInParts = type.toLowerCase().startsWith("multipart/");
  if (!isText && !(files && isInParts)) throw unreadable();
  if (isInParts) return readMultipart(bytes, type, isText);
  if (placesOf("&", Buffer.from(bytes)).length >= MOST_FIELDS) throw unreadable();
  const text = new TextDecoder().decode(bytes);
  if (!isUtf8Escaped(text)) throw unreadable();
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  return form;
}

async function readMultipart(bytes: ArrayBuffer, type: string, isText: boolean): Promise<FormData> {
  const boundary = boundaryOf(type);
  if (boundary === null || !isOfFewParts(Buffer.from(bytes), boundary)) throw unreadable();
  const headers = { "Content-Type": `multipart/form-data; boundary="${boundary}"` };
  const form = await new Response(bytes, { headers }).formData().catch((fault: unknown) => {
    if (fault instanceof TypeError) throw unreadable();
    throw fault;
  });
  for (const [name, value] of form) {
    const text = `${name}${typeof value === "string" ? value : value.name}`;
    // Where a byte is not UTF-8 it may be a file's; in a text the reader has put U+FFFD for it.
    if (text.includes("\0") || (!isText && text.includes("\uFFFD"))) throw unreadable();
  }
  return form;
}

/** Of those that RFC 2046 allows, which is all that a program writes; null where there is none. */
function boundaryOf(type: string): string | null {
  return /;\s*boundary=("?)(?<boundary>[\w'()+,./:=?-]{1,70})\1\s*(;|$)/i.exec(type)?.groups?.["boundary"] ?? null;
}

/** Asked before they are taken apart. */
function isOfFewParts(bytes: Buffer, boundary: string): boolean {
  const parts = placesOf(`\r\n--${boundary}\r\n`, bytes);
  // The first stands at the beginning.
  if (parts.length >= MOST_FIELDS) return false;
  return [0, ...parts].every((at) => bytes.subarray(at, at + LONGEST_HEAD).includes("\r\n\r\n"));
}

/** Of a sign; no more than matter. */
function placesOf(sign: string, bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(sign); at !== -1 && places.length < MOST_FIELDS; at = bytes.indexOf(sign, at + 1))
    places.push(at);
  return places;
}

function isUtf8Escaped(text: string): boolean {
  try {
    return !decodeURIComponent(text).includes("\0");
  } catch (fault) {
    if (fault instanceof URIError) return false;
    throw fault;
  }
}

function unreadable(): Response {
  return new Response(null, { status: 400, statusText: "Bad Request" });
}

/** What a chosen file says, in UTF-8 with or without its mark; null when it is no text. */
async function textOfFile(file: File): Promise<string | null> {
  const bytes = await file.arrayBuffer();
  const text = isUtf8(bytes) ? new TextDecoder().decode(bytes) : null;
  return text?.includes("\0") === true ? null : text;
}

/** Reads a form whose <FileInput name="file"> takes the place of what was typed into the field: `file` is then "text", or "bytes" for what is no text. */
export function withTextFile(field: string): (request: Request) => Promise<FormData> {
  return async (request) => {
    const form = await readForm(request, { files: true });
    const file = form.get("file");
    if (file === null || typeof file === "string") return form;
    form.delete("file");
    if (file.size === 0) return form;
    const text = await textOfFile(file);
    form.set("file", text === null ? "bytes" : "text");
    if (text !== null) form.set(field, text);
    return form;
  };
}

/** A file that is no text leaves empty the field whose place it takes: that is one fault, not two. */
export function withoutEmptied(problems: readonly Problem[], field: string): Problem[] {
  const ofFile = problems.some((one) => one.field === "file");
  return problems.filter((one) => one.field !== field || !ofFile);
}

/** A file that was chosen in a form, and what reads the form around it. */
export interface Upload {
  readonly field: string;
  readonly read: (request: Request) => Promise<FormData>;
  /** Null where none was chosen; once the form was read. */
  readonly chosen: () => ChosenFile | null;
  /** The digest of one that was chosen before and is carried by the page; null where there is none. */
  readonly carried: () => string | null;
}

export interface ChosenFile {
  /** As it was called where it came from. */
  readonly name: string;
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** Reads a form with a <FileInput>: its field is then the digest of the file's content, or "" where none was chosen. */
export function anUpload(field: string): Upload {
  let chosen: ChosenFile | null = null;
  let carried: string | null = null;
  return {
    field,
    read: async (request) => {
      const form = await readForm(request, { files: true });
      const file = form.get(field);
      if (typeof file === "string" && file !== "") carried = file;
      if (file === null || typeof file === "string") return form;
      const content = new Uint8Array(await file.arrayBuffer());
      const sha256 = createHash("sha256").update(content).digest("hex");
      chosen = content.length === 0 && file.name === "" ? null : { name: file.name, content, sha256 };
      form.set(field, chosen === null ? "" : sha256);
      return form;
    },
    chosen: () => chosen,
    carried: () => carried,
  };
}
