import { LARGEST_LIST } from "#domain/applications/consolidated-list.ts";
import { LARGEST_DOCUMENT } from "#domain/applications/document.ts";
import { LARGEST_FILE } from "#domain/papers/file.ts";

/** A form of text, generously. */
const ordinary = 256 * 1024;

/** A register has thousands of rows, and only the page that imports an edition takes them. */
const ofRegister = 4 * 1024 * 1024;
const importOfRegister = /^\/[^/]+\/secretariat\/registers\/[^/]+\/import-register-edition$/;

/** The Consolidated List comes as it is published. */
const ofConsolidatedList = LARGEST_LIST + 1024 * 1024;
const importOfConsolidatedList = /^\/[^/]+\/secretariat\/consolidated-list\/import-consolidated-list$/;

/** What a version of a paper says may come as a file, beside the form of text. */
const ofPaper = LARGEST_FILE + 1024 * 1024;
const textOfPaper =
  /^\/[^/]+\/secretariat\/(processes\/[^/]+\/circulate-paper|papers\/[^/]+\/(circulate-paper|add-paper-language|revise-paper|correct-paper))$/;

/** A written input comes typed or as a file of the size of a paper. */
const textOfInput = /^\/[^/]+\/organisation\/sessions\/[^/]+\/send-written-input$/;

/** An organisation adds one document at a time. */
const ofDocument = LARGEST_DOCUMENT + 1024 * 1024;
const addingDocument = /^\/[^/]+\/organisation\/applications\/[^/]+\/add-document\/[^/]+$/;

/** A report of a mail server comes with the letter that it is about, which the portal asks not to be sent back. */
const ofReport = 1024 * 1024;
export const returnedLetters = "/returned-letters";

/** What is said of content that is too large: what may come there. */
export function tooLargeAt(path: string): "tooLarge" | "fileTooLarge" | "documentTooLarge" {
  if (addingDocument.test(path)) return "documentTooLarge";
  return textOfPaper.test(path) || textOfInput.test(path) ? "fileTooLarge" : "tooLarge";
}

/** In bytes: RFC 9110 content is refused above it before it is read. */
export function largestBodyAt(path: string): number {
  if (textOfPaper.test(path) || textOfInput.test(path)) return ofPaper;
  if (addingDocument.test(path)) return ofDocument;
  if (path === returnedLetters) return ofReport;
  if (importOfConsolidatedList.test(path)) return ofConsolidatedList;
  return importOfRegister.test(path) ? ofRegister : ordinary;
}
