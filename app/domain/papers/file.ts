export type TypeOfFile = "pdf" | "docx";

/** A file in which a paper says what it says, without its content. */
export interface FileOfPaper {
  /** What it is called when it is saved. */
  readonly name: string;
  readonly type: TypeOfFile;
  /** In bytes. */
  readonly size: number;
  /** Of its content, in hexadecimal digits. */
  readonly sha256: string;
  /** Whether a scanner found no virus in it, or nobody looked, as in a demonstration. */
  readonly scan: "clean" | "not_scanned";
}

/** Why a file is found by none of its words. */
export type TroubleWithWords = "no_words" | "too_long" | "unreadable" | "too_slow";

/** In bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;

const LONGEST_NAME = 120;

/** What a file is by how it begins, whatever it is called; null for what a paper cannot be. A document is an archive (ZIP) first. */
export function typeOfFile(content: Uint8Array): TypeOfFile | null {
  const begins = (bytes: readonly number[]) => bytes.every((byte, place) => content[place] === byte);
  if (begins([0x25, 0x50, 0x44, 0x46, 0x2d])) return "pdf";
  return begins([0x50, 0x4b, 0x03, 0x04]) ? "docx" : null;
}

/**
 * A name by which any system can save a file, from the one that it had where it came from: without folders, without signs that nobody sees or
 * that mean something to a system, with the ending of what it is.
 */
export function nameOfFile(given: string, type: TypeOfFile): string {
  const bare = (given.split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replaceAll(/[\p{C}<>:"|?*;%]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .replace(/(\.(pdf|docx?|docm|dotm|exe|js|html?|scr))+$/i, "")
    .replaceAll(/^[.\s]+|[.\s]+$/gu, "");
  const short = Array.from(bare).slice(0, LONGEST_NAME).join("").trim();
  return `${short === "" ? "paper" : short}.${type}`;
}
