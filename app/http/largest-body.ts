/** A form of text, generously. */
const ordinary = 256 * 1024;

/** A register has thousands of rows, and only the page that imports an edition takes them. */
const ofRegister = 4 * 1024 * 1024;
const importOfRegister = /^\/[^/]+\/secretariat\/registers\/[^/]+\/import-register-edition$/;

/** In bytes: RFC 9110 content is refused above it before it is read. */
export function largestBodyAt(path: string): number {
  return importOfRegister.test(path) ? ofRegister : ordinary;
}
