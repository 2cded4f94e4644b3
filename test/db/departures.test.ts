import { expect, it } from "vitest";
import { listBrokenPromises, listChangedTables } from "#db/departures.ts";
import { aDatabase } from "#support/database.ts";

const database = await aDatabase();
const { db, asOwner, asSuperuser, migrate } = database;

it("finds nothing in a database that was brought up to date", async () => {
  expect(await listBrokenPromises(db)).toEqual([]);
  expect(await listChangedTables(db)).toEqual([]);
});

it("finds nothing where each constraint was read again as it is written, as a dump that is restored is", async () => {
  const again = await asOwner(`
    select format('alter table %s drop constraint %I, add constraint %2$I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as statement
    from pg_constraint where connamespace = 'public'::regnamespace and contype = 'c' and conrelid <> 0`);
  await asOwner(again.map(({ statement }) => String(statement)).join("; "));
  expect(again.length).toBeGreaterThan(50);
  expect(await listChangedTables(db)).toEqual([]);
});

it("names each promise that is missing, switched off, different or not the portal's, and migrate applies them anew", async () => {
  await asOwner(`
    drop trigger guard_mission on mission;
    alter table objection disable trigger user;
    drop policy the_rule_sees_all on objection_note;
    create policy opened_by_hand on objection using (true);
    alter function guard_mission() reset search_path;
    create function made_by_hand() returns boolean language sql return true`);
  const triggers = await asOwner(
    "select tgname as name from pg_trigger where tgrelid = 'objection'::regclass and not tgisinternal order by 1",
  );
  expect(triggers).not.toEqual([]);
  const expected = [
    { what: "function guard_mission()", how: "different" },
    { what: "function made_by_hand()", how: "added" },
    { what: "policy opened_by_hand on objection", how: "added" },
    { what: "policy the_rule_sees_all on objection_note", how: "missing" },
    { what: "trigger guard_mission on mission", how: "missing" },
    ...triggers.map(({ name }) => ({ what: `trigger ${String(name)} on objection`, how: "switched off" })),
  ].toSorted((one, other) => (one.what < other.what ? -1 : 1));
  expect(await listBrokenPromises(db)).toEqual(expected.map((one) => ({ ...one, guards: true })));
  expect(await migrate()).toEqual(["promises"]);
  expect(await listBrokenPromises(db)).toEqual([]);
  expect(await migrate()).toEqual([]);
});

it("names what is missing and what differs of a table, and minds no table or index that somebody keeps beside", async () => {
  await asOwner(`
    drop index letter_came_back;
    drop index access_administrator_once_at_a_time;
    drop index access_administrator_by_ended_by;
    create index access_administrator_by_ended_by on access_administrator (named_by);
    alter table accreditation drop constraint one_accreditation_per_application;
    alter table adoption drop constraint figures_go_with_a_vote;
    alter table adoption add constraint figures_go_with_a_vote check (true);
    alter table objection disable row level security;
    alter table objection_note no force row level security;
    alter table cut_off alter column announced_at drop not null;
    alter table cut_off add column by_hand text;
    grant delete on objection to portal_application;
    create table kept_beside (id integer);
    create index made_by_hand on letter (id, created_at)`);
  await asSuperuser("alter table outage disable trigger all");
  const changed = await listChangedTables(db);
  expect(changed.filter(({ how }) => how === "switched off").map(({ what }) => what)).toEqual([
    "constraint outage_recorded_by_fkey on outage",
    "constraint outage_withdrawal_outage_id_fkey on outage_withdrawal",
    "constraint step_outage_id_fkey on step",
  ]);
  expect(changed.filter(({ how }) => how !== "switched off")).toEqual([
    { what: "index access_administrator_by_ended_by on access_administrator", how: "different", guards: false },
    { what: "index access_administrator_once_at_a_time on access_administrator", how: "missing", guards: true },
    { what: "constraint one_accreditation_per_application on accreditation", how: "missing", guards: true },
    { what: "constraint figures_go_with_a_vote on adoption", how: "different", guards: false },
    { what: "column announced_at on cut_off", how: "different", guards: false },
    { what: "index letter_came_back on letter", how: "missing", guards: false },
    { what: "row-level security on objection", how: "missing", guards: true },
    { what: "rights on objection", how: "different", guards: false },
    { what: "forced row-level security on objection_note", how: "missing", guards: true },
    { what: "column by_hand on cut_off", how: "added", guards: false },
  ]);
});
