import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ClassKey, StageKey } from "#domain/modalities/stages.ts";
import type { StoredMove } from "../columns.ts";
import { toMoved } from "../extensions.ts";
import type { Trx } from "../handles.ts";
import { fromInstant, toInstant } from "../values.ts";

/* Whom letters name to States that spoke. Read as the Chair, who answers for the letters, or as the post, which carries them. */

interface NamedInLetters {
  readonly process: Id<"process">;
  readonly period: Id<"period">;
  readonly application: Id<"application">;
  readonly reference: string;
  readonly name: string;
}

/** On whom the Chair consults, with the States whose objections stand. */
export interface ConsultedOn extends NamedInLetters {
  readonly openedAt: Instant;
  readonly closesAt: Instant;
  /** When those who are consulted were told of that end: when it opened, or was extended last. */
  readonly toldAt: Instant;
  readonly objectors: readonly Id<"mission">[];
}

/** Those of an act, or those that run at an instant; without whoever has withdrawn. */
export async function listConsultedOn(
  trx: Trx,
  which: { readonly applications: readonly Id<"application">[] } | { readonly runningAt: Instant },
): Promise<ConsultedOn[]> {
  const those =
    "applications" in which
      ? sql`consultation.application_id = any (${which.applications}::uuid[])`
      : sql`${fromInstant(which.runningAt)}::timestamptz between consultation.opened_at and consultation.closes_at`;
  const { rows } = await sql<
    NamedInLetters & {
      opened_at: Date;
      closes_at: Date;
      extensions: readonly StoredMove[];
      objectors: Id<"mission">[];
    }
  >`
    select consultation.process_id as process, consultation.no_objection_period_id as period, application.id as application,
      application.reference, listed.name, consultation.opened_at, consultation.closes_at, consultation.extensions, array(
        select distinct objection.mission_id from objection
        where objection.application_id = application.id and objection.withdrawn_at is null
          and objection.no_objection_period_id = period.id
          and (objection.kind = 'objection' or window_of(period.id, application.id) #>> '{hold,then}' = 'objection')
      ) as objectors
    from consultation
    join application on application.id = consultation.application_id and application.state = 'circulated'
    join no_objection_period as period on period.id = consultation.no_objection_period_id
    join circulated_organisation as listed on listed.application_id = application.id
    where ${those}
    order by listed.name, application.reference`.execute(trx);
  return rows.map(({ opened_at, closes_at, extensions, ...row }) => ({
    ...row,
    openedAt: toInstant(opened_at),
    closesAt: toInstant(closes_at),
    toldAt: extensions.map(toMoved).at(-1)?.extendedAt ?? toInstant(opened_at),
  }));
}

/** A hold that lasts, of a State on whoever is still on the list. */
export interface LastingHold extends NamedInLetters {
  readonly class: ClassKey;
  /** At which window of the track of that class it is. */
  readonly window: StageKey;
  readonly note: Id<"note">;
  readonly mission: Id<"mission">;
  readonly receivedAt: Instant;
  readonly limitAt: Instant;
}

export async function listLastingHolds(trx: Trx, at: Instant): Promise<LastingHold[]> {
  const { rows } = await sql<Omit<LastingHold, "receivedAt" | "limitAt"> & { received_at: Date; limit_at: Date }>`
    select period.process_id as process, period.id as period, application.id as application, application.reference, listed.name,
      item.class, item.stage as window, hold.objection_note_id as note, hold.mission_id as mission, hold.received_at, hold.limit_at
    from objection as hold
    join no_objection_period as period on period.id = hold.no_objection_period_id
    join application on application.id = hold.application_id and application.state = 'circulated'
      and application.no_objection_period_id = period.id
    join item_in_window as item on item.application_id = application.id and item.no_objection_period_id = period.id
    join circulated_organisation as listed on listed.application_id = application.id
    where hold.kind = 'hold' and hold.withdrawn_at is null and hold.limit_at >= ${fromInstant(at)}::timestamptz
    order by hold.received_at, listed.name`.execute(trx);
  return rows.map(({ received_at: receivedAt, limit_at: limitAt, ...row }) => ({
    ...row,
    receivedAt: toInstant(receivedAt),
    limitAt: toInstant(limitAt),
  }));
}
