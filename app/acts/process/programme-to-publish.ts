import type { Trx } from "#db/handles.ts";
import {
  getProgrammeDraft,
  listMeetingsElsewhere,
  listProgrammes,
  lockSessionsOfSameDays,
} from "#db/process/programmes.ts";
import type { Id } from "#domain/kit/id.ts";
import { emptyProgramme } from "#domain/process/programme-of-work.ts";
import { lockSession } from "./session-to-change.ts";

/** A session with its programme of work as it is drafted and as it stands, while nobody else changes them, nor what meets on its days. Only inside `work` of `once`. */
export async function lockProgramme(trx: Trx, id: Id<"session">) {
  const found = await lockSession(trx, id);
  await lockSessionsOfSameDays(trx, found.session);
  const [draft, [before = null], elsewhere] = [
    await getProgrammeDraft(trx, id),
    await listProgrammes(trx, id),
    await listMeetingsElsewhere(trx, found.session),
  ];
  const programme = draft?.programme ?? before?.programme ?? emptyProgramme;
  return { ...found, programme, version: draft?.version ?? 0, before, elsewhere };
}
