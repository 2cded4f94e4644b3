export type TypeOfFile = "pdf" | "docx" | "png" | "jpeg";

/** A file that somebody brought, without its content. */
export interface KeptFile<Type extends TypeOfFile = TypeOfFile> {
  /** What it is called when it is saved. */
  readonly name: string;
  readonly type: Type;
  /** In bytes. */
  readonly size: number;
  /** Of its content, in hexadecimal digits. */
  readonly sha256: string;
  /** Whether a scanner found no virus in it, or nobody looked, as in a demonstration. */
  readonly scan: "clean" | "not_scanned";
}

const LONGEST_NAME = 120;

/** How a file of each type begins. A document is an archive (ZIP) first. */
const beginnings: Readonly<Record<TypeOfFile, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  docx: [0x50, 0x4b, 0x03, 0x04],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
};

/** Which of the types a file is by how it begins, whatever it is called; null for what is none of them. */
export function typeOfFile<Type extends TypeOfFile>(content: Uint8Array, among: readonly Type[]): Type | null {
  const isOf = (type: Type) => beginnings[type].every((byte, place) => content[place] === byte);
  return among.find(isOf) ?? null;
}

/**
 * A name by which any system can save a file, from the one that it had where it came from: without folders, without signs that nobody sees or
 * that mean something to a system, with the ending of what it is.
 *
 * @param unnamed - what it is called where nothing of its name is left.
 */
export function nameOfFile(given: string, type: TypeOfFile, unnamed: string): string {
  const bare = (given.split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replaceAll(/[\p{C}<>:"|?*;%]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .replace(/(\.(pdf|docx?|docm|dotm|png|jpe?g|exe|js|html?|scr))+$/i, "")
    .replaceAll(/^[.\s]+|[.\s]+$/gu, "");
  const short = Array.from(bare).slice(0, LONGEST_NAME).join("").trim();
  return `${short === "" ? unnamed : short}.${type}`;
}
