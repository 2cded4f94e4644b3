import type { Db } from "#db/handles.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";

/** How many letters leave, and to whom, once something is done. */
export interface LettersThatLeave {
  readonly missions: number;
  readonly chair: number;
  readonly organisations: number;
  /** The e-mail list of the process. */
  readonly subscribers: number;
}

/** A mission is written to at each of its addresses. */
export async function countMissionLetters(db: Db): Promise<number> {
  const missions = await listMissionRecipients(db);
  return new Set(missions.flatMap(({ email, copiesTo = [] }) => [email, ...copiesTo])).size;
}
