import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { keepingAccounts } from "#db/account-keeper.ts";
import { readAs } from "#db/readers.ts";
import { byHand, isForbidden, promiseKeptBy, runSteps, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import {
  type ActorIn,
  anotherOf,
  aPersonIn,
  endAccess,
  givenCirculated,
  givenMission,
  lookingAfter,
} from "#support/given.ts";

/* Who is let in for a State, and who says so, is what is most worth writing by hand. */

const database = await aDatabase();
const { db } = database;
const door = keepingAccounts(db);
const administrator = await aPersonIn(db, { role: "administrator" });

let delegate: ActorIn<"mission">;
let other: ActorIn<"mission">;
let stranger: ActorIn<"mission">;

beforeEach(async () => {
  delegate = await lookingAfter(db, await givenMission(db));
  other = await anotherOf(db, delegate);
  stranger = await lookingAfter(db, await givenMission(db));
});

const row = (table: string, columns: Record<string, string>) =>
  `insert into ${table} (${Object.keys(columns).join(", ")}) values (${Object.values(columns).join(", ")}) returning id`;

const inviting = (given: Record<string, string> = {}) =>
  row("invitation", {
    email: `'${randomUUID()}@example.org'`,
    role: "'mission'",
    mission_id: `'${delegate.mission}'`,
    from_mission_id: `'${delegate.mission}'`,
    token_hash: `'${randomUUID()}'`,
    invited_by: `'${delegate.person}'`,
    invited_at: "now()",
    expires_at: "now() + interval '7 days'",
    ...given,
  });

const naming = (given: Record<string, string> = {}) =>
  row("access_administrator", {
    mission_id: `'${delegate.mission}'`,
    person_id: `'${other.person}'`,
    named_by: `'${delegate.person}'`,
    named_at: "now()",
    ...given,
  });

const ending = (person: string, by: string) =>
  `update access_administrator set ended_at = now(), ended_by = '${by}' where person_id = '${person}' and ended_at is null`;
const ban = (person: string, by: string) =>
  `update person set banned_at = now(), banned_by = ${by} where id = '${person}'`;
const idOf = async (statement: string) => String((await byHand(door, statement))[0]?.["id"]);

test("account_is_changed_at_the_door: nobody writes by hand who looks after a mission, or who only reads for it", async () => {
  for (const statement of [
    inviting(),
    naming(),
    ending(delegate.person, administrator),
    `update person set reads_only = true where id = '${other.person}'`,
    ban(other.person, `'${delegate.person}'`),
  ])
    expect(await stopped(db, statement), statement).toBe("account_is_changed_at_the_door");
  expect(await isForbidden(db, "delete from access_administrator")).toBe(true);
  expect(await isForbidden(db, `update access_administrator set person_id = '${other.person}'`)).toBe(true);
});

describe("whoever could prove to be at the door", () => {
  test("invites for no mission but their own: mission_invites_by_its_access_administrator, mission_invites_for_itself", async () => {
    for (const by of [other.person, stranger.person, administrator])
      expect(await stopped(door, inviting({ invited_by: `'${by}'` }))).toBe(
        "mission_invites_by_its_access_administrator",
      );
    expect(await stopped(door, inviting({ mission_id: `'${stranger.mission}'` }))).toBe("mission_invites_for_itself");
    expect(await stopped(door, inviting({ role: "'secretariat'", mission_id: "null" }))).toBe(
      "mission_invites_for_itself",
    );
    expect(await stopped(door, inviting({ access_administrator: "true" }))).toBe(
      "mission_invites_no_access_administrator",
    );
    expect(
      await stopped(
        door,
        inviting({
          from_mission_id: "null",
          invited_by: `'${administrator}'`,
          role: "'secretariat'",
          mission_id: "null",
          reads_only: "true",
        }),
      ),
    ).toBe("part_in_a_mission_is_offered_by_a_mission");
  });

  test("offers no office as who is no administrator: office_is_offered_by_an_administrator", async () => {
    for (const by of [delegate.person, other.person])
      expect(await stopped(door, inviting({ from_mission_id: "null", invited_by: `'${by}'` }))).toBe(
        "office_is_offered_by_an_administrator",
      );
  });

  test("accepts nothing that was sent by who looks after the mission no longer", async () => {
    await lookingAfter(db, other);
    const sent = await idOf(inviting({ invited_by: `'${other.person}'` }));
    await byHand(door, ending(other.person, delegate.person));
    expect(
      await stopped(
        door,
        `update invitation set accepted_at = now(), accepted_by = '${other.person}' where id = '${sent}'`,
      ),
    ).toBe("mission_invites_by_its_access_administrator");
  });

  test("names nobody but by who may, of the mission alone: mission_is_looked_after_by_its_own, access_administrator_acts_for_the_mission", async () => {
    for (const by of [other.person, stranger.person])
      expect(await stopped(door, naming({ named_by: `'${by}'` }))).toBe("mission_is_looked_after_by_its_own");
    for (const person of [stranger.person, administrator])
      expect(await stopped(door, naming({ person_id: `'${person}'` }))).toBe(
        "access_administrator_acts_for_the_mission",
      );
    const invitation = await idOf(inviting());
    expect(await stopped(door, naming({ invitation_id: `'${invitation}'` }))).toBe(
      "mission_is_looked_after_by_its_own",
    );
    expect(await stopped(door, naming({ person_id: `'${delegate.person}'` }))).toBe(
      "access_administrator_once_at_a_time",
    );
    expect(await stopped(door, naming({ ended_at: "now()", ended_by: `'${delegate.person}'` }))).toBe(
      "access_administrator_ends_once",
    );
    expect(await stoppedForTheOwner(database, naming({ named_by: `'${stranger.person}'` }))).toBe(
      "mission_is_looked_after_by_its_own",
    );
    await byHand(door, naming());
  });

  test("ends the role as who may, once, and not the last one's as its mission: access_administrator_remains", async () => {
    expect(await stopped(door, ending(delegate.person, other.person))).toBe("mission_is_looked_after_by_its_own");
    expect(await stopped(door, ending(delegate.person, stranger.person))).toBe("mission_is_looked_after_by_its_own");
    expect(await stopped(door, ending(delegate.person, delegate.person))).toBe("access_administrator_remains");
    const early = `update access_administrator set ended_at = named_at - interval '1 second', ended_by = '${administrator}' where person_id = '${delegate.person}'`;
    expect(await stopped(door, early)).toBe("access_administrator_ends_after_being_named");
    const nobody = `update access_administrator set ended_by = '${administrator}' where person_id = '${delegate.person}'`;
    expect(await stopped(door, nobody)).toBe("end_of_an_access_administrator_has_a_person");
    await byHand(door, ending(delegate.person, administrator));
    expect(
      await stopped(
        door,
        `update access_administrator set ended_at = null, ended_by = null where person_id = '${delegate.person}'`,
      ),
    ).toBe("access_administrator_ends_once");
  });

  test("ends no access but as who may: access_is_ended_by_who_may, and the role goes first", async () => {
    for (const by of ["null", `'${other.person}'`, `'${stranger.person}'`])
      expect(await stopped(door, ban(other.person, by))).toBe("access_is_ended_by_who_may");
    expect(await stopped(door, ban(stranger.person, `'${delegate.person}'`))).toBe("access_is_ended_by_who_may");
    expect(await stopped(door, ban(administrator, `'${administrator}'`))).toBe("access_is_ended_by_who_may");
    const gone = await aPersonIn(db, { role: "administrator" });
    await endAccess(db, gone);
    expect(await stopped(door, ban(other.person, `'${gone}'`))).toBe("access_is_ended_by_who_may");
    expect(await stopped(door, ban(delegate.person, `'${administrator}'`))).toBe(
      "access_administrator_acts_for_the_mission",
    );
    expect(
      await stopped(door, `update person set role = 'secretariat', mission_id = null where id = '${delegate.person}'`),
    ).toBe("access_administrator_acts_for_the_mission");
    await byHand(door, ban(other.person, `'${delegate.person}'`));
  });

  test("makes nobody but of a mission only read: who_only_reads_is_of_a_mission", async () => {
    expect(await stopped(door, `update person set reads_only = true where id = '${administrator}'`)).toBe(
      "who_only_reads_is_of_a_mission",
    );
  });
});

test("who only reads, or is of another mission, speaks for none: who_speaks_for_a_mission_acts_for_it", async () => {
  const { period, process } = await givenCirculated(db);
  await byHand(door, `update person set reads_only = true where id = '${other.person}'`);
  const note = (by: string) =>
    row("objection_note", {
      no_objection_period_id: `'${period.id}'`,
      mission_id: `'${delegate.mission}'`,
      person_id: `'${by}'`,
      received_at: "'2022-06-10T00:00:00Z'",
    }).replace(" returning id", "");
  const asking = (by: string) =>
    row("request_to_chair", {
      process_id: `'${process.id}'`,
      no_objection_period_id: `'${period.id}'`,
      mission_id: `'${delegate.mission}'`,
      person_id: `'${by}'`,
      asked_at: "'2022-07-10T00:00:00Z'",
    }).replace(" returning id", "");
  for (const statement of [note, asking])
    for (const by of [other.person, stranger.person, administrator])
      expect(
        await promiseKeptBy(
          db.transaction().execute((trx) => runSteps(trx, [(inner) => readAs(inner, delegate), statement(by)])),
        ),
      ).toBe("who_speaks_for_a_mission_acts_for_it");
  await db.transaction().execute((trx) => runSteps(trx, [(inner) => readAs(inner, delegate), note(delegate.person)]));
});
