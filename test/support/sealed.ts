import type { Id } from "#domain/kit/id.ts";

/** A list of a period as the act would seal it, by one statement: for tests that write the rest by hand too. */
export function sealedByHand(
  period: Id<"period"> | string,
  kind: "proposed" | "final",
  { at = "2022-06-30T22:02Z", officer = null }: { readonly at?: string; readonly officer?: string | null } = {},
): string {
  return `
    with listed as (
      select application.id, reference, listed.name, listed.acronym, listed.country_code, class, category
      from application join circulated_organisation as listed on listed.application_id = application.id
      where no_objection_period_id = '${period}'
        and ('${kind}' = 'proposed' or exists (select from accreditation where application_id = application.id))
    ), list as (
      insert into sealed_list (process_id, call_id, modalities_decision_id, kind, number, sealed_at, sealed_by, audience,
        hash, count, follows, no_objection_period_id, session_begins_on, session_ends_on)
      select call.process_id, call.id, call.modalities_decision_id, '${kind}',
        (select coalesce(max(number), 0) + 1 from sealed_list where call_id = call.id), '${at}',
        ${officer === null ? "null" : `'${officer}'`}, '{}',
        (select encode(sha256(convert_to(coalesce(string_agg(
          reference || e'\\t' || name || e'\\n', '' order by reference collate "C"), ''), 'UTF8')), 'hex') from listed),
        (select count(*) from listed),
        (select id from sealed_list where '${kind}' = 'final' and kind = 'proposed' and no_objection_period_id = period.id),
        period.id, session.begins_on, session.ends_on
      from no_objection_period as period
      join call_for_applications as call on call.id = period.call_id
      join session on session.id = call.session_id
      where period.id = '${period}'
      returning id
    )
    insert into sealed_list_item (list_id, application_id, reference, name, acronym, country_code, class, category)
    select list.id, listed.id, reference, name, acronym, country_code, class, category from list, listed`;
}
