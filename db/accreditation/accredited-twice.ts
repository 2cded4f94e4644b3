import { type RawBuilder, sql } from "kysely";
import { waiting } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { AccreditedBeside } from "#domain/objections/accredited-twice.ts";
import { standingsAt } from "../applications/kept-standings.ts";
import type { Db } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant } from "../values.ts";

/* What would be good twice for one session, by name: what is_accredited_beside in db/promises/accreditation.sql answers with yes or no. */

/** Applications, as `kept`, that wait and would be let in by silence, which asks nobody whether there is another accreditation by then. */
async function waitingForSilence(db: Db, at: Instant): Promise<RawBuilder<unknown>> {
  return sql`(select * from ${await standingsAt(db, at)} where kept.stage = any (${waiting}::text[]) and kept.route = 'no-objection') as kept`;
}

/**
 * The names of organisations with an accreditation of each call of one of the pairs, neither of which was withdrawn or has ended by the instant; and of those that
 * may come to have them by silence, since they wait for it in one of the two.
 */
export async function listAccreditedInBoth(
  db: Db,
  pairs: readonly (readonly [Id<"call">, Id<"call">])[],
  at: Instant,
): Promise<string[]> {
  if (pairs.length === 0) return [];
  const rows = pairs.map(([one, other]) => ({ one, other }));
  const { rows: named } = await sql<{ name: string }>`
    with running as (
      select accreditation.organisation_id, application.call_id
      from accreditation
      join application on application.id = accreditation.application_id
      join process on process.id = accreditation.process_id
      where application.call_id = any (${pairs.flat()}::uuid[]) and accreditation.id not in (select withdrawn_accreditations())
        and coalesce((${fromInstant(at)}::timestamptz at time zone process.zone)::date <= accreditation.valid_until_on, true)
    ), concerned as (
      select organisation_id, call_id, 'accredited' as by from running
      union all
      select application.organisation_id, application.call_id, case when kept.route = 'no-objection' then 'silence' else 'ruling' end
      from ${await standingsAt(db, at)} join application on application.id = kept.application_id
      where kept.call_id = any (${pairs.flat()}::uuid[]) and kept.stage = any (${waiting}::text[])
    )
    select distinct organisation.name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as pair (one uuid, other uuid)
    join concerned as this on this.call_id = pair.one
    join concerned as that on that.call_id = pair.other and that.organisation_id = this.organisation_id
      and ('silence' in (this.by, that.by) or this.by = 'accredited' and that.by = 'accredited')
    join organisation on organisation.id = this.organisation_id
    order by organisation.name`.execute(db);
  return named.map(({ name }) => name);
}

/**
 * Of the applications that have no accreditation, or one that was withdrawn, those whose organisation has another, running one that is good for a session, or a day, that they would share;
 * or another application that silence may let in there.
 */
export async function listAccreditedBeside(
  db: Db,
  applications: readonly Id<"application">[],
  at: Instant,
): Promise<AccreditedBeside[]> {
  if (applications.length === 0) return [];
  const { rows } = await sql<AccreditedBeside>`
    with meeting as materialized (
      select application.id as application, application.call_id as own_call, earlier.call_id as other_call, earlier.reference,
        accreditation.organisation_id
      from application
      join accreditation on accreditation.organisation_id = application.organisation_id
        and accreditation.application_id <> application.id
      join application as earlier on earlier.id = accreditation.application_id
      join process on process.id = accreditation.process_id
      join call_for_applications as own on own.id = application.call_id and own.process_id = accreditation.process_id
      where application.id = ${oneOf(applications)}
        and not exists (select from accreditation as had where had.application_id = application.id and had.id not in (select withdrawn_accreditations()))
        and accreditation.id not in (select withdrawn_accreditations())
        and coalesce((${fromInstant(at)}::timestamptz at time zone process.zone)::date <= accreditation.valid_until_on, true)
      union all
      select application.id, application.call_id, other.call_id, other.reference, application.organisation_id
      from application
      join application as other on other.organisation_id = application.organisation_id and other.id <> application.id
      join ${await waitingForSilence(db, at)} on kept.application_id = other.id
      join call_for_applications as own on own.id = application.call_id
      join call_for_applications as its on its.id = other.call_id and its.process_id = own.process_id
      where application.id = ${oneOf(applications)}
        and not exists (select from accreditation as had where had.application_id = application.id and had.id not in (select withdrawn_accreditations()))
    ), calls as materialized (
      select own_call, other_call from (select distinct own_call, other_call from meeting) as pair
      where share_a_session(own_call, other_call)
    )
    select meeting.application, organisation.name as organisation, call.title as call, meeting.reference
    from meeting
    join calls using (own_call, other_call)
    join call_for_applications as call on call.id = meeting.other_call
    join organisation on organisation.id = meeting.organisation_id
    order by organisation.name, meeting.reference`.execute(db);
  return rows;
}
