import { LARGEST_FILE } from "#domain/papers/file.ts";

/** A form of text, generously. */
const ordinary = 256 * 1024;

/** A register has thousands of rows, and only the page that imports an edition takes them. */
const ofRegister = 4 * 1024 * 1024;
const importOfRegister = /^\/[^/]+\/secretariat\/registers\/[^/]+\/import-register-edition$/;

/** What a version of a paper says may come as a file, beside the form of text. */
const ofPaper = LARGEST_FILE + 1024 * 1024;
const textOfPaper =
  /^\/[^/]+\/secretariat\/(processes\/[^/]+\/circulate-paper|papers\/[^/]+\/(circulate-paper|add-paper-language|revise-paper|correct-paper))$/;

const textOfInput = /^\/[^/]+\/organisation\/sessions\/[^/]+\/send-written-input$/;

/** Whether a file comes there. */
export function takesFileAt(path: string): boolean {
  return textOfPaper.test(path) || textOfInput.test(path);
}

/** In bytes: RFC 9110 content is refused above it before it is read. */
export function largestBodyAt(path: string): number {
  if (takesFileAt(path)) return ofPaper;
  return importOfRegister.test(path) ? ofRegister : ordinary;
}
