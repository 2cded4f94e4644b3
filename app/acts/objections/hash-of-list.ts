import { createHash } from "node:crypto";

export interface NameOnList {
  readonly reference: string;
  readonly name: string;
}

/**
 * SHA-256, in hexadecimal, of the list as it went out: a line for each application, its reference, a tab and the name of
 * its organisation, in the order of the references. Anybody who holds the list can compute it again.
 */
export function hashOfList(list: readonly NameOnList[]): string {
  const lines = list.map(({ reference, name }) => `${reference}\t${name}\n`);
  return createHash("sha256").update(lines.toSorted().join(""), "utf8").digest("hex");
}
