import type { Trx } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { lockListOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import { getProcess } from "#db/process/processes.ts";
import { shareSession } from "#db/process/sessions.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { orNotFound } from "../kit/once.ts";

/**
 * The list of speakers of a session, while nobody inscribes on it, changes it, or moves the session, with the decision under which it was opened. What
 * concerns who speaks is read for the Secretariat from here on. Only inside `work` of `once`.
 */
export async function lockListAtDesk(trx: Trx, of: Id<"session">) {
  await readAs(trx, { role: "secretariat" });
  const session = orNotFound(await shareSession(trx, of));
  const process = mustExist(await getProcess(trx, session.process));
  const list = orNotFound(await lockListOfSpeakers(trx, of));
  const decision = mustExist(await getModalitiesDecision(trx, list.decision));
  return { session, process, list, decision };
}
