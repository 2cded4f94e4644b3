/** The length of a text as people count it: characters outside the basic plane and line ends count once. */
export function countCharacters(text: string): number {
  return Array.from(text.replaceAll("\r\n", "\n")).length;
}
