/** Whether one of these texts holds what somebody looks for, whatever the case and the accents of both. */
export function holds(asked: string, ...texts: readonly (string | null)[]): boolean {
  return texts.some((text) => text !== null && plain(text).includes(plain(asked)));
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
