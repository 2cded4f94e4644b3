import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listListInBrief } from "#db/applications/applications-in-brief.ts";
import type { Trx } from "#db/handles.ts";
import { findEnteredDetermination } from "#db/objections/determinations.ts";
import { getSealedList } from "#db/objections/sealed-lists.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ListBeforeBody } from "#domain/objections/list-before-body.ts";
import { loadRound, type Round } from "../applications/round.ts";
import { orNotFound } from "../kit/once.ts";

/** The list with the round to which it belongs. Its applications are locked: nobody withdraws one while the body's answer is put on record. */
export async function loadListBeforeBody(
  trx: Trx,
  id: Id<"list">,
  at: Instant,
): Promise<{ readonly list: ListBeforeBody; readonly round: Round }> {
  const { call, sealedAt } = orNotFound(await getSealedList(trx, id), ({ kind }) => kind === "proposed");
  const applications = await listListInBrief(trx, id, { locked: true });
  const listed = await listApplicationRecords(trx, applications, at);
  const period = listed[0]?.period ?? null;
  const round = await loadRound(trx, call, at);
  const entered = await findEnteredDetermination(trx, id);
  const { decision, silence } = round;
  return { round, list: { decision, silence, call, id, sealedAt, period, listed, entered } };
}
