import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import type { Id } from "#domain/kit/id.ts";
import { readId } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { anId } from "#support/an-id.ts";
import { givenSeatIn } from "#support/bodies.ts";
import { byHand, byHandOf, stopped, stoppedFor, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, aPersonIn, as, givenCirculated, givenMission, givenProcess, theClock } from "#support/given.ts";
import { chairConsults, classesWith, givenListIn, holds, lapseList, object, recordDue } from "#support/in-window.ts";

/* A mission that was recorded by mistake ends: by whom, when, and what is not done for it afterwards. */

const database = await aDatabase();
const { db } = database;
const door = keepingAccounts(db);
const administrator = await aPersonIn(db, { role: "administrator" });
const delegate = await givenMission(db);
const proven = { role: "administrator" } as const;

const row = (table: string, columns: Record<string, string>) =>
  `insert into ${table} (${Object.keys(columns).join(", ")}) values (${Object.values(columns).join(", ")}) returning id`;
const recording = (given: Record<string, string> = {}) =>
  row("mission", {
    name: `'By mistake ${randomUUID()}'`,
    fictional: "true",
    member_state: "true",
    email: "'m@mission.example'",
    ...given,
  });
const ending = (of: string, by: string = administrator) =>
  `update mission set ended_at = now(), ended_by = '${by}' where id = '${of}'`;
const change = (set: string) => `update mission set ${set} where id = '${mission}'`;

let mission: Id<"mission">;

beforeEach(async () => {
  const [made] = await byHandOf(db, proven, recording());
  mission = mustExist(readId<"mission">(String(made?.["id"])));
});

test("office_is_proven, mission_is_ended_by_an_administrator, mission_ends_by_somebody and mission_ends_once: an administrator ends it, once, and nothing of it is another afterwards", async () => {
  expect(await stopped(db, ending(mission))).toBe("office_is_proven");
  expect(await stopped(db, change("name = 'Another'"))).toBe("office_is_proven");
  const byNone = "mission_is_ended_by_an_administrator";
  expect(await stoppedFor(db, proven, ending(mission, delegate.person))).toBe(byNone);
  expect(await stoppedFor(db, proven, change("ended_at = now()"))).toBe(byNone);
  expect(await stoppedFor(db, proven, change(`ended_by = '${administrator}'`))).toBe("mission_ends_by_somebody");
  const ended = { ended_at: "now()", ended_by: `'${administrator}'` };
  expect(await stoppedForTheOwner(database, recording(ended))).toBe("mission_ends_once");
  await byHandOf(db, proven, ending(mission));
  for (const set of ["name = 'Another'", "ended_at = null, ended_by = null", "email = 'other@mission.example'"])
    expect(await stoppedFor(db, proven, change(set)), set).toBe("mission_ends_once");
});

test("nobody_acts_for_a_mission_that_has_ended: nobody is taken away with it, and afterwards nobody is let in", async () => {
  const promise = "nobody_acts_for_a_mission_that_has_ended";
  expect(await stoppedFor(db, proven, ending(delegate.mission))).toBe(promise);
  const inviting = () =>
    row("invitation", {
      email: `'${randomUUID()}@example.org'`,
      role: "'mission'",
      mission_id: `'${mission}'`,
      token_hash: `'${randomUUID()}'`,
      invited_by: `'${administrator}'`,
      invited_at: "now()",
      expires_at: "now() + interval '7 days'",
    });
  const [invitation] = await byHand(door, inviting());
  expect(await stoppedFor(db, proven, ending(mission))).toBe(promise);
  const withdrawn = `withdrawn_at = now(), withdrawn_by = '${administrator}'`;
  await byHand(door, `update invitation set ${withdrawn} where id = '${String(invitation?.["id"])}'`);
  const past = await aPersonIn(db, { role: "mission", mission });
  await byHand(door, `update person set banned_at = now(), banned_by = '${administrator}' where id = '${past}'`);
  await byHandOf(db, proven, ending(mission));
  for (const statement of [
    inviting(),
    `update person set mission_id = '${mission}' where id = '${delegate.person}'`,
    `update person set banned_at = null, banned_by = null where id = '${past}'`,
    row("person", {
      name: "'New'",
      email: `'${randomUUID()}@example.org'`,
      role: "'mission'",
      mission_id: `'${mission}'`,
    }),
  ])
    expect(await stopped(door, statement), statement).toBe(promise);
});

test("mission_that_ends_sits_in_no_body: it leaves first, and takes no seat afterwards", async () => {
  const within = await givenProcess(db);
  const { body } = await givenSeatIn(db, within, mission);
  expect(await stoppedFor(db, proven, ending(mission))).toBe("mission_that_ends_sits_in_no_body");
  const [made] = await byHandOf(db, proven, recording());
  const other = String(made?.["id"]);
  await byHandOf(db, proven, ending(other));
  const seat = row("body_member", {
    body_id: `'${body.id}'`,
    mission_id: `'${other}'`,
    from_at: "now()",
    reason: "'Elected.'",
    citation: `'{"source": "Decision 1/1", "paragraph": null}'`,
    stated_as_past: "false",
    seated_by: `'${within.officer.person}'`,
    seated_at: "now()",
  });
  expect(await stoppedFor(db, { role: "secretariat" }, seat)).toBe("nobody_acts_for_a_mission_that_has_ended");
});

test("one_mission_of_a_name: two that have not ended are not called alike", async () => {
  const again = `insert into mission (name, fictional, member_state, email)
    select name, true, true, email from mission where id = '${mission}'`;
  expect(await stoppedFor(db, proven, again)).toBe("one_mission_of_a_name");
  await byHandOf(db, proven, ending(mission));
  await byHandOf(db, proven, again);
});

test("member_state_is_heard_to_the_end: no Member State loses its mission while a list is before the States", async () => {
  const [observer] = await byHandOf(db, proven, recording({ member_state: "false" }));
  await givenCirculated(db);
  expect(await stoppedFor(db, proven, ending(mission))).toBe("member_state_is_heard_to_the_end");
  await byHandOf(db, proven, ending(String(observer?.["id"])));
});

test("member_state_is_heard_to_the_end: nor while a hold keeps one of a closed list open, or the Chair consults on one", async () => {
  const promise = "member_state_is_heard_to_the_end";
  const [holder, objector] = [await givenMission(db), await givenMission(db)];
  const endingAt = (at: string) =>
    `update mission set ended_at = '${at}', ended_by = '${administrator}' where id = '${mission}'`;
  const conclude = () =>
    byHandOf(
      db,
      theClock,
      "update silence_procedure set concluded_at = '2022-05-01T00:00Z', outcome = 'passed' where concluded_at is null",
    );
  const lists = await byHand(db, "select id from no_objection_period where lapsed_at is null");
  for (const { id } of lists)
    accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: anId<"period">(String(id)) }));
  const hold = { limit: { unit: "calendar_days", count: 20 }, then: "objection" } as const;
  const held = await givenListIn(db, { count: 1, classes: classesWith({ hold }) });
  await holds(db, holder, held, [0]);
  await lapseList(db, held);
  await conclude();
  expect(await stoppedFor(db, proven, endingAt("2022-07-02T12:00Z"))).toBe(promise);
  await recordDue(db, held, instant("2022-07-06T12:00Z"));
  const consulted = await givenListIn(db, { count: 1, provisions: chairConsults });
  await object(db, objector, consulted, [0]);
  await lapseList(db, consulted);
  await conclude();
  expect(await stoppedFor(db, proven, endingAt("2022-07-08T12:00Z"))).toBe(promise);
  await recordDue(db, consulted, instant("2022-07-11T12:00Z"));
  await byHandOf(db, proven, endingAt("2022-07-11T13:00Z"));
});
