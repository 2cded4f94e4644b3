import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe, describeColumns } from "./describe.ts";

/** A mission looks after its own people: who objects for it, who only reads, and who invites them and ends their access. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await ofPeople(db);
  await ofInvitations(db);
  await createAccessAdministrator(db);
  await ofMissions(db);
  await ofResets(db);
}

async function ofResets(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table second_factor_reset
    add column withdrawn_at timestamptz,
    add column withdrawn_by uuid references person (id) on delete restrict,
    add constraint withdrawn_reset_has_an_administrator check ((withdrawn_at is null) = (withdrawn_by is null)),
    add constraint reset_is_confirmed_or_withdrawn check (confirmed_at is null or withdrawn_at is null)`.execute(db);
  await sql`create index second_factor_reset_by_withdrawn_by on second_factor_reset (withdrawn_by)`.execute(db);
  await describeColumns(db, "second_factor_reset", {
    withdrawn_at: "Since when it can be confirmed no longer; null while it can, or was.",
    withdrawn_by: "The administrator who withdrew it.",
  });
  await sql`grant update (withdrawn_at, withdrawn_by) on second_factor_reset to portal_application`.execute(db);
}

async function ofMissions(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table mission
    add column language text not null default 'en'
      constraint letters_to_a_mission_are_in_an_official_language check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es'))`.execute(
    db,
  );
  await describeColumns(db, "mission", { language: "Of the letters to its addresses." });
  await sql`grant update (language) on mission to portal_application`.execute(db);
}

async function ofPeople(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table person
    add column reads_only boolean not null default false,
    add column banned_by uuid references person (id) on delete restrict,
    add constraint who_only_reads_is_of_a_mission check (not reads_only or role = 'mission')`.execute(db);
  await sql`create index person_by_banned_by on person (banned_by) where banned_by is not null`.execute(db);
  await describeColumns(db, "person", {
    reads_only: "For a mission: sees what it sees, and neither objects nor breaks silence.",
    banned_by: "Who ended the access. Null where it was ended before this was kept, or is not ended.",
  });
}

async function ofInvitations(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table invitation
    add column reads_only boolean not null default false,
    add column access_administrator boolean not null default false,
    add column from_mission_id uuid references mission (id) on delete restrict,
    add constraint part_in_a_mission_is_offered_by_a_mission check (role = 'mission' or not (reads_only or access_administrator)),
    add constraint mission_invites_for_itself check (from_mission_id is null or from_mission_id is not distinct from mission_id),
    add constraint mission_invites_no_access_administrator check (from_mission_id is null or not access_administrator)`.execute(
    db,
  );
  await sql`create index invitation_by_from_mission on invitation (from_mission_id) where from_mission_id is not null`.execute(
    db,
  );
  // What administrators have sent and what a mission has sent do not stand in one another's way: a mission would learn from it who else is invited.
  await sql`drop index one_invitation_at_a_time`.execute(db);
  await sql`
    create unique index one_invitation_at_a_time on invitation (lower(email), from_mission_id) nulls not distinct
    where accepted_at is null and withdrawn_at is null`.execute(db);
  await sql`comment on table invitation is 'The offer of an office to somebody, by an administrator or, for a mission, by who looks after its people. There is no other way into one.'`.execute(
    db,
  );
  await describeColumns(db, "invitation", {
    invited_by: "The administrator, or the access administrator of the mission.",
    withdrawn_by: "Who withdrew it, sent another in its place, or ended the access of who had sent it.",
    reads_only: "Whether the person will only read for the mission.",
    access_administrator: "Whether the person will look after the people of the mission.",
    from_mission_id: "The mission whose access administrator invites; null for the administrators of the portal.",
  });
}

async function createAccessAdministrator(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table access_administrator (
      id uuid primary key default gen_random_uuid(),
      mission_id uuid not null references mission (id) on delete restrict,
      person_id uuid not null references person (id) on delete restrict,
      invitation_id uuid unique references invitation (id) on delete restrict,
      named_by uuid not null references person (id) on delete restrict,
      named_at timestamptz not null,
      ended_at timestamptz,
      ended_by uuid references person (id) on delete restrict,
      constraint end_of_an_access_administrator_has_a_person check ((ended_at is null) = (ended_by is null)),
      constraint access_administrator_ends_after_being_named check (ended_at >= named_at)
    )`.execute(db);
  await sql`
    create unique index access_administrator_once_at_a_time on access_administrator (person_id) where ended_at is null`.execute(
    db,
  );
  for (const column of ["mission_id", "person_id", "named_by", "ended_by"])
    await sql`create index ${sql.id(`access_administrator_by_${column}`)} on access_administrator (${sql.ref(column)})`.execute(
      db,
    );
  await describe(db, "access_administrator", "Who looks after the people of a mission, from when and until when.", {
    id: "Identity.",
    mission_id: "Of which mission.",
    person_id: "Who.",
    invitation_id: "The invitation with which it began; null where the person acted for the mission before.",
    named_by: "Who named them: an administrator of the portal, or the mission's access administrator.",
    named_at: "Since when.",
    ended_at: "Until when; null while they are.",
    ended_by: "Who ended it; themselves where they gave it up.",
  });
  await sql`
    grant select, insert, update (ended_at, ended_by) on access_administrator to portal_application`.execute(db);
}
