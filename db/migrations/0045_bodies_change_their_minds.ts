import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe, describeColumns } from "./describe.ts";

/** A determination is on a sealed list and its names. A body may change its mind, and what was entered wrongly is corrected by another entry. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await listsOfBodies(db);
  await takeOverLists(db);
  await determinationsOfLists(db);
  await opposition(db);
  await accreditationsOfBodies(db);
}

/** A list may go before a body without a period; and what a body has decided is sealed as a final list. */
async function listsOfBodies(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sealed_list
      add column determination_id uuid references determination (id) on delete restrict,
      drop constraint information_list_has_no_period,
      drop constraint final_list_is_sealed_by_the_clock,
      add constraint list_is_of_its_period_or_determination check (case kind
        when 'information' then num_nonnulls(no_objection_period_id, determination_id) = 0
        when 'proposed' then determination_id is null
        else num_nonnulls(no_objection_period_id, determination_id) = 1 end),
      add constraint final_list_is_sealed_by_the_clock check (
        (kind = 'final' and no_objection_period_id is not null) = (sealed_by is null)),
      add constraint one_list_per_determination unique (determination_id)`.execute(db);
  await describeColumns(db, "sealed_list", {
    determination_id: "Of a final list after a body has decided: its determination.",
    no_objection_period_id:
      "The period that was opened on it, or that made it final; null where a body decides on it, and no State is asked before.",
  });
}

/** Each list that went before a body without a period, as it went. */
async function takeOverLists(db: Kysely<unknown>): Promise<void> {
  await sql`
    with list as (
      select application.call_id, application.circulated_at, count(*)::integer as count,
        encode(sha256(convert_to(string_agg(
          application.reference || e'\\t' || listed.name || e'\\n', '' order by application.reference collate "C"), 'UTF8')), 'hex')
          as hash
      from application
      join circulated_organisation as listed on listed.application_id = application.id
      where application.no_objection_period_id is null
      group by application.call_id, application.circulated_at
    )
    insert into sealed_list
      (process_id, call_id, modalities_decision_id, kind, number, sealed_at, sealed_by, audience, hash, count,
        session_begins_on, session_ends_on)
    select call.process_id, call.id, call.modalities_decision_id, 'proposed',
      coalesce((select max(number) from sealed_list where call_id = call.id), 0)
        + row_number() over (partition by call.id order by list.circulated_at),
      list.circulated_at,
      (select actor_person from audit_trail
        where act = 'put-list-before-body' and event = 'ListPutBeforeBody' and at = list.circulated_at and actor_person is not null
        order by id limit 1),
      (select array_agg(distinct reader order by reader) from (
        select decision.provisions #>> '{circulation,to}' as reader
        union select jsonb_array_elements_text(decision.provisions #> '{disclosure,proposedList}')
      ) as readers),
      list.hash, list.count, session.begins_on, session.ends_on
    from list
    join call_for_applications as call on call.id = list.call_id
    join modalities_decision as decision on decision.id = call.modalities_decision_id
    join session on session.id = call.session_id`.execute(db);
  await sql`
    insert into sealed_list_item (list_id, application_id, reference, name, acronym, country_code, category)
    select sealed_list.id, application.id, application.reference, listed.name, listed.acronym, listed.country_code,
      application.category
    from sealed_list
    join application on application.call_id = sealed_list.call_id and application.circulated_at = sealed_list.sealed_at
    join circulated_organisation as listed on listed.application_id = application.id
    where sealed_list.kind = 'proposed' and sealed_list.no_objection_period_id is null
      and application.no_objection_period_id is null`.execute(db);
}

async function determinationsOfLists(db: Kysely<unknown>): Promise<void> {
  await sql`alter table determination add column list_id uuid, add column corrects uuid`.execute(db);
  await sql`alter table determination_item add column list_id uuid`.execute(db);
  await sql`
    update determination set list_id = sealed_list.id from sealed_list
    where sealed_list.call_id = determination.call_id and sealed_list.kind = 'proposed'
      and sealed_list.sealed_at = determination.list_sealed_at`.execute(db);
  await sql`
    update determination_item set list_id = determination.list_id from determination
    where determination.id = determination_item.determination_id`.execute(db);
  await sql`
    alter table determination_item
      drop column list_sealed_at,
      drop column call_id,
      alter column list_id set not null`.execute(db);
  await sql`
    alter table determination
      drop column list_sealed_at,
      alter column list_id set not null,
      add constraint determination_is_on_a_list foreign key (list_id, call_id)
        references sealed_list (id, call_id) on delete restrict,
      add constraint determination_list_key unique (id, list_id),
      add constraint correction_is_of_the_same_list foreign key (corrects, list_id)
        references determination (id, list_id) on delete restrict`.execute(db);
  await sql`
    alter table determination_item
      add constraint determination_item_is_of_the_list_of_its_determination foreign key (determination_id, list_id)
        references determination (id, list_id) on delete cascade,
      add constraint item_of_a_determination_is_on_its_list foreign key (list_id, application_id)
        references sealed_list_item (list_id, application_id) on delete restrict`.execute(db);
  await sql`alter table application drop constraint application_stands_on_one_list`.execute(db);
  await sql`
    create unique index one_determination_waits_per_list on determination (list_id) where confirmed_at is null`.execute(
    db,
  );
  await sql`create unique index one_correction_per_determination on determination (corrects) where corrects is not null`.execute(
    db,
  );
  await sql`create index determination_by_list on determination (list_id, call_id)`.execute(db);
  await sql`create index determination_by_corrected on determination (corrects, list_id) where corrects is not null`.execute(
    db,
  );
  await sql`create index determination_item_by_determination on determination_item (determination_id, list_id)`.execute(
    db,
  );
  await sql`create index determination_item_by_entry on determination_item (list_id, application_id)`.execute(db);
  await sql`create index determination_item_by_application on determination_item (application_id)`.execute(db);
  await sql`grant insert (list_id, corrects) on determination to portal_application`.execute(db);
  await describeColumns(db, "determination", {
    list_id: "On which list.",
    corrects:
      "The entry in which something was wrong: what it says keeps that instant. Null of what a body has decided anew.",
  });
  await describeColumns(db, "determination_item", { list_id: "On which list." });
}

/** Who spoke against an organisation in the room, where the record of the meeting says so. */
async function opposition(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table opposition_in_the_room (
      determination_id uuid not null,
      application_id uuid not null,
      mission_id uuid not null references mission (id) on delete restrict,
      primary key (determination_id, application_id, mission_id),
      constraint opposition_is_to_one_determined foreign key (determination_id, application_id)
        references determination_item (determination_id, application_id) on delete cascade
    )`.execute(db);
  await sql`create index opposition_in_the_room_by_mission on opposition_in_the_room (mission_id)`.execute(db);
  await sql`grant select, insert, delete on opposition_in_the_room to portal_application`.execute(db);
  await describe(
    db,
    "opposition_in_the_room",
    "Which States opposed an organisation in the room when a body decided on it.",
    {
      determination_id: "In which determination.",
      application_id: "Whom it was against.",
      mission_id: "Which State.",
    },
  );
}

/** What a body withdraws or reopens by changing its mind counts from its own instant, and is read from the confirmation. */
async function accreditationsOfBodies(db: Kysely<unknown>): Promise<void> {
  await sql`alter table accreditation add column determination_id uuid`.execute(db);
  await sql`
    update accreditation set determination_id = (
      select step.determination_id from step
      where step.application_id = accreditation.application_id and step.determination_id is not null and step.outcome = 'yes'
      order by n limit 1)`.execute(db);
  await sql`
    alter table accreditation
      add constraint accreditation_by_a_body_has_its_determination foreign key (determination_id, application_id)
        references determination_item (determination_id, application_id) on delete restrict`.execute(db);
  await sql`
    create index accreditation_by_determination on accreditation (determination_id, application_id)
    where determination_id is not null`.execute(db);
  await sql`
    alter table accreditation_change
      add column known_at timestamptz,
      add column determination_id uuid references determination (id) on delete restrict,
      drop constraint one_change_per_instant`.execute(db);
  await sql`update accreditation_change set known_at = effective_at`.execute(db);
  await sql`
    alter table accreditation_change
      alter column known_at set not null,
      add constraint change_is_known_from_its_instant check (
        known_at >= effective_at and (determination_id is not null or known_at = effective_at)),
      add constraint one_change_per_instant unique (accreditation_id, known_at)`.execute(db);
  await sql`
    create index accreditation_change_by_determination on accreditation_change (determination_id)
    where determination_id is not null`.execute(db);
  await describeColumns(db, "accreditation", {
    determination_id: "By which determination of a body; null where silence or an office let it in.",
  });
  await describeColumns(db, "accreditation_change", {
    known_at: "From when on it is read: of what a body decided, the confirmation.",
    determination_id: "By which determination, where a body changed its mind or an entry was corrected.",
    kind: "Suspended, reinstated after a suspension or by a body, or withdrawn.",
  });
}
