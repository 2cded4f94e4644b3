import { sql } from "kysely";
import type { CallForApplications } from "#domain/applications/call.ts";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Trx } from "../handles.ts";
import type { CircularLetter } from "../record/correspondence.ts";
import { standingsAt } from "./kept-standings.ts";

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
  }: Pick<CircularLetter, "kind" | "eventKey" | "at" | "data"> & {
    readonly call: Pick<CallForApplications, "id" | "process">;
    readonly inTheWay: {
      /** Where what the other application is for shares a session with the call. */
      readonly sharing: readonly StandingInAWord[];
      /** Whatever it is for. */
      readonly always: readonly StandingInAWord[];
    };
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
      ${JSON.stringify(data)}::jsonb, ${at.toString()}::timestamptz, ${at.toString()}::timestamptz
    from person
    where person.role = 'applicant' and person.banned_at is null and person.organisation_id is not null
      and person.organisation_id not in (select organisation_id from elsewhere)
    on conflict on constraint one_letter_per_event_and_recipient do nothing`.execute(trx);
  return Number(written.numAffectedRows ?? 0n);
}
