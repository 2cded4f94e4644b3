import { sql } from "kysely";
import type { CallForApplications } from "#domain/applications/call.ts";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Trx } from "../handles.ts";
import type { CircularLetter } from "../record/correspondence.ts";
import { toInstant } from "../values.ts";
import { standingsAt } from "./kept-standings.ts";

/** Which organisations were refused or objected to in the process, and when last. */
export async function listNotAccredited(trx: Trx, process: Id<"process">, at: Instant) {
  const kept = await standingsAt(trx, at, sql`call.process_id = ${process}`);
  const { rows } = await sql<{ organisation: Id<"organisation">; last: Date }>`
    select application.organisation_id as organisation, max(kept.since) as last
    from application
    join call_for_applications as call on call.id = application.call_id and call.process_id = ${process}
    join ${kept} on kept.application_id = application.id
    where kept.stage in ('refused', 'not-accredited') and kept.since is not null
    group by application.organisation_id`.execute(trx);
  return rows.map(({ organisation, last }) => ({ organisation, at: toInstant(last) }));
}

/**
 * The same letter to the people of every organisation, in one statement, but to those that have begun an application under the call, or have an
 * application of the process that stands in the way. Returns how many were written.
 */
export async function appendLettersToWhoCouldApply(
  trx: Trx,
  {
    kind,
    eventKey,
    at,
    data,
    call,
    inTheWay,
    early,
    tooEarly,
  }: Pick<CircularLetter, "kind" | "eventKey" | "at" | "data"> & {
    readonly call: Pick<CallForApplications, "id" | "process">;
    readonly inTheWay: {
      /** Where what the other application is for shares a session with the call. */
      readonly sharing: readonly StandingInAWord[];
      /** Whatever it is for. */
      readonly always: readonly StandingInAWord[];
    };
    /** Which of them may apply only from a later instant on: their letter says so. */
    readonly early: readonly { readonly organisation: Id<"organisation">; readonly from: Instant }[];
    /** Which of them only once the call has closed: they are not told. */
    readonly tooEarly: readonly Id<"organisation">[];
  },
): Promise<number> {
  const kept = await standingsAt(trx, at, sql`call.process_id = ${call.process}`);
  const written = await sql`
    with other as materialized (
      select id, share_a_session(${call.id}, id) as shares from call_for_applications
      where process_id = ${call.process} and id <> ${call.id}
    ), elsewhere as (
      select application.organisation_id from application
      join other on other.id = application.call_id
      join ${kept} on kept.application_id = application.id
      where other.shares and kept.stage = any (${inTheWay.sharing}::text[]) or kept.stage = any (${inTheWay.always}::text[])
      union all
      select organisation_id from application where call_id = ${call.id}
    )
    insert into letter (kind, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
    select ${kind}::text, ${eventKey}::text, person.email, person.id, person.name, person.language,
      ${JSON.stringify(data)}::jsonb
        || case when early.from_instant is null then '{}'::jsonb else jsonb_build_object('mayApplyFrom', early.from_instant) end,
      ${at.toString()}::timestamptz, ${at.toString()}::timestamptz
    from person
    left join unnest(${early.map(({ organisation }) => organisation)}::uuid[], ${early.map(({ from }) => from.toString())}::text[])
      as early (organisation_id, from_instant) on early.organisation_id = person.organisation_id
    where person.role = 'applicant' and person.banned_at is null and person.organisation_id is not null
      and person.organisation_id not in (select organisation_id from elsewhere)
      and person.organisation_id <> all (${tooEarly}::uuid[])
    on conflict on constraint one_letter_per_event_and_recipient do nothing`.execute(trx);
  return Number(written.numAffectedRows ?? 0n);
}
