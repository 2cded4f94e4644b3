import { sql } from "kysely";
import type { Voice } from "#domain/applications/item-in-window.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toInstant, toInstantIfAny } from "../values.ts";

/**
 * What was said about each of the applications, without saying by whom: for the rule. Objections once the window of their application has settled, holds
 * from its close on.
 */
export async function listVoices(
  db: Db,
  applications: readonly Id<"application">[],
  at: Instant,
): Promise<ReadonlyMap<Id<"application">, readonly Voice[]>> {
  if (applications.length === 0) return new Map();
  const { rows } = await sql<VoiceRow>`
    select voice.* from voices_on(${applications}::uuid[], ${fromInstant(at)}::timestamptz) as voice
    join application on application.id = voice.application_id and application.no_objection_period_id = voice.period
    where application.id = ${oneOf(applications)}`.execute(db);
  return new Map(
    Array.from(
      Map.groupBy(rows, ({ application_id: id }) => id),
      ([id, said]) => [id, said.map(toVoice)],
    ),
  );
}

/** The same in every period in which each of them stood, by application and period. What has not settled in it is nothing yet. */
export async function listVoicesInPeriods(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<`${Id<"application">} ${Id<"period">}`, readonly Voice[]>> {
  const { rows } = await sql<VoiceRow & { readonly period: Id<"period"> }>`
    select * from voices_on(${applications}::uuid[], '-infinity'::timestamptz)`.execute(db);
  const byWindow = Map.groupBy(rows, ({ application_id: id, period }) => `${id} ${period}` as const);
  return new Map(Array.from(byWindow, ([key, said]) => [key, said.map(toVoice)]));
}

interface VoiceRow {
  readonly application_id: Id<"application">;
  readonly kind: Voice["kind"];
  readonly received_at: Date;
  readonly limit_at: Date | null;
  readonly ended_at: Date | null;
  readonly maintained_at: Date | null;
}

function toVoice(row: VoiceRow): Voice {
  return {
    kind: row.kind,
    receivedAt: toInstant(row.received_at),
    endedAt: toInstantIfAny(row.ended_at),
    limitAt: toInstantIfAny(row.limit_at),
    maintainedAt: toInstantIfAny(row.maintained_at),
  };
}

/** Which items of a period that has closed by the instant a hold keeps open, and until when: for everybody who may still speak. */
export async function listOpenUntil(
  db: Db,
  period: Id<"period">,
  at: Instant,
): Promise<ReadonlyMap<Id<"application">, Instant>> {
  const { rows } = await sql<{ application_id: Id<"application">; until: Date }>`
    select held.* from no_objection_period as period
    cross join lateral items_held_open(array[period.id]) as held
    where period.id = ${period} and period.closes_at < ${fromInstant(at)}::timestamptz`.execute(db);
  return new Map(rows.map(({ application_id: id, until }) => [id, toInstant(until)]));
}
