import { readFileSync } from "node:fs";
import type { Place } from "#db/owner.ts";
import { listErased } from "#db/people/erasures.ts";
import { askingAsOwner } from "#db/record/verify-audit-trail.ts";

/** Who was erased, a line for each: the id, which names nobody, and when. */
export async function writeErasures(place: Place): Promise<string[]> {
  const erased = await askingAsOwner(place, listErased);
  return erased.map(({ person, at }) => `${person} ${at}`);
}

/** Of an earlier list those who are not erased here: a backup from before has brought back what was kept about them. */
export async function findToEraseAgain(place: Place, file: string): Promise<string[]> {
  const erased = await askingAsOwner(place, listErased);
  const known = new Set(erased.map(({ person }) => person));
  const listed = readFileSync(file, "utf8").match(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gm) ?? [];
  return [...new Set(listed)].filter((person) => !known.has(person));
}
