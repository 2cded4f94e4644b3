import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsByIds } from "#db/applications/applications.ts";
import type { Trx } from "#db/handles.ts";
import { sharePeriodOfObjection } from "#db/objections/no-objection-periods.ts";
import { lockObjections } from "#db/objections/objections.ts";
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
  const [own] = await loadOwnObjections(trx, [id], mission, at);
  return mustExist(own ?? null);
}

/** Several of one period: not found, where one is not of the mission or of another period. */
export async function loadOwnObjections(
  trx: Trx,
  ids: readonly Id<"objection">[],
  mission: Id<"mission">,
  at: Instant,
): Promise<Withdrawing[]> {
  const period = orNotFound(await sharePeriodOfObjection(trx, orNotFound(ids[0])));
  const locked = await lockObjections(trx, ids);
  const objections = [...new Set(ids)].map((id) =>
    orNotFound(
      locked.find((row) => row.id === id),
      (row) => row.mission === mission && row.period === period.id,
    ),
  );
  const applications = await listApplicationsByIds(
    trx,
    objections.map(({ application }) => application),
  );
  const items = new Map((await listApplicationRecords(trx, applications, at)).map((one) => [one.application.id, one]));
  return objections.map((objection) => ({
    objection,
    mission,
    period,
    item: mustExist(items.get(objection.application) ?? null),
  }));
}
