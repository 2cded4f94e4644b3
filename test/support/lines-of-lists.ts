/** The applications of which lists would not count and show what is on record; as the owner. */
export const linesThatDiffer = `
  with goes_with as (
    select distinct on (application_id) application_id, name, country_code from submitted_organisation
    where taken_over order by application_id, frozen_at desc
  ), called as (
    select distinct on (accreditation.application_id) accreditation.application_id, named.name
    from accredited_name as named join accreditation on accreditation.id = named.accreditation_id
    order by accreditation.application_id, named.effective_at desc
  )
  select application.reference
  from application
  left join application_standing as kept on kept.application_id = application.id
  left join goes_with on goes_with.application_id = application.id
  left join called on called.application_id = application.id
  where kept.call_id is distinct from application.call_id
    or (kept.name, kept.country_code) is distinct from (coalesce(called.name, goes_with.name), goes_with.country_code)
    or application.state <> 'draft'
      and (kept.class, kept.category, kept.route, kept.received_at, kept.cleared, kept.listed, kept.held_back)
        is distinct from (application.class, application.category, application.route, application.received_at, application.cleared_at is not null,
          application.circulated_at is not null, application.held_back_at is not null)`;
