/** A value as ICU's `select` can name it: `in-person` is chosen by `in_person {…}`, because ICU reads no hyphen there. */
export function selector(value: string): string {
  return value.replaceAll("-", "_");
}
