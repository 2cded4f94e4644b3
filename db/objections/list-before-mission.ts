import type { Application } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { Objecting } from "#domain/objections/objection.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Trx } from "../handles.ts";
import { listBodiesOf } from "../process/bodies.ts";
import { listWindowsIn } from "./items-in-windows.ts";
import { listNamedByMission } from "./objections.ts";
import { getAsked } from "./questions.ts";
import { listOpenUntil } from "./voices.ts";

/** A list before a mission that would speak about some on it, with what it has said already. Read as that mission. */
export async function getListBeforeMission(
  trx: Trx,
  objector: Objecting["objector"] & { readonly mission: Id<"mission"> },
  {
    period,
    decision,
    applications,
  }: {
    readonly period: NoObjectionPeriod;
    readonly decision: ModalitiesDecision;
    readonly applications: readonly Pick<Application, "id">[];
  },
  at: Instant,
): Promise<Objecting> {
  const named = await listNamedByMission(trx, period.id, objector.mission, at);
  const openUntil = await listOpenUntil(trx, period.id, at);
  const ids = applications.map(({ id }) => id);
  const windows = await listWindowsIn(trx, period.id, ids);
  const { at: asked } = await getAsked(trx, period, decision);
  const bodies = await listBodiesOf(trx, decision);
  return { objector, period, decision, ...named, openUntil, windows, at: asked, bodies };
}
