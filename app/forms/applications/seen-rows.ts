/** In one go: more than a page of the queue has. */
export const mostTogether = 200;

/** What a row of a form says of an application, its reference and what was seen of it as a number; null where it says nothing. */
export function readSeenRow(row: string): { readonly reference: string; readonly seen: number } | null {
  const [, reference, seen] = /^([A-Z0-9-]{1,20}):(\d{1,9})$/.exec(row) ?? [];
  return reference === undefined || seen === undefined ? null : { reference, seen: Number(seen) };
}
