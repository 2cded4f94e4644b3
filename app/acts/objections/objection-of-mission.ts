import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import type { Trx } from "#db/handles.ts";
import { sharePeriodOfObjection } from "#db/objections/no-objection-periods.ts";
import { lockObjection } from "#db/objections/objections.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Withdrawing } from "#domain/objections/withdrawal.ts";
import { orNotFound } from "../kit/once.ts";

/** An objection or a hold before its mission, with its period and its row locked. Read as that mission. */
export async function loadOwnObjection(
  trx: Trx,
  id: Id<"objection">,
  mission: Id<"mission">,
  at: Instant,
): Promise<Withdrawing> {
  const period = orNotFound(await sharePeriodOfObjection(trx, id));
  const objection = orNotFound(await lockObjection(trx, id), (row) => row.mission === mission);
  const application = mustExist(await getApplication(trx, objection.application));
  return { objection, mission, period, item: await getApplicationRecord(trx, application, at) };
}
