import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listListInBrief } from "#db/applications/applications.ts";
import type { Trx } from "#db/handles.ts";
import { findEnteredDetermination, type ListOfCall } from "#db/objections/determinations.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { ListBeforeBody } from "#domain/objections/determination.ts";
import { loadRound, type Round } from "../applications/round.ts";

/** The list with the round to which it belongs. Its applications are locked: nobody withdraws one while the body's answer is put on record. */
export async function loadListBeforeBody(
  trx: Trx,
  { call, sealedAt }: ListOfCall,
  at: Instant,
): Promise<{ readonly list: ListBeforeBody; readonly round: Round }> {
  const applications = await listListInBrief(trx, { call, sealedAt }, { locked: true });
  const listed = await listApplicationRecords(trx, applications, at);
  const period = listed[0]?.period ?? null;
  const round = await loadRound(trx, call, at);
  const entered = await findEnteredDetermination(trx, { call, sealedAt });
  const { decision, silence } = round;
  return { round, list: { decision, silence, call, sealedAt, period, listed, entered } };
}
