import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { liftHold } from "#acts/objections/lift-hold.ts";
import { seeObjectors } from "#acts/objections/see-objectors.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenMission, refused } from "#support/given.ts";
import { held, waiting } from "#support/held.ts";
import { classesWith, givenListIn, holds, lapseList, object, objectionOf, recordDue } from "#support/in-window.ts";
import { auditOf } from "#support/record.ts";
import { seeCirculatedList } from "#views/objections/circulated-list.ts";
import { seeObjectionNote, seeOwnObjections } from "#views/objections/own-objections.ts";

const database = await aDatabase();
const { db } = database;

const hold = { limit: { unit: "calendar_days", count: 20 }, then: "objection" } as const;
const later = instant("2022-07-04T12:00:00Z");

async function givenHeld() {
  const mission = await givenMission(db);
  const given = await givenListIn(db, { count: 1, classes: classesWith({ hold, withdrawal: "never" }) });
  await holds(db, mission, given, [0]);
  return { mission, given, objection: await objectionOf(database, mission, given, 0) };
}

test("lifted after the close, whatever the text says of objections, it lets silence decide at once", async () => {
  const { mission, given, objection } = await givenHeld();
  await lapseList(db, given);
  accepted(await liftHold(as(db, mission, later), { objection }));
  const line = (await auditOf(database, given.period.id)).at(-1);
  expect(line).toMatchObject({ event: "HoldLifted", confidential: true });
  await recordDue(db, given, later.add({ seconds: 120 }));
  const application = mustExist(await getApplication(db, mustExist(given.listed[0]).application.id));
  const at = later.add({ seconds: 120 });
  expect(applicationStanding(await getApplicationRecord(db, application, at), at)).toMatchObject({
    kind: "accredited",
    grantedAt: later,
  });
});

test("it is lifted once, by its State, before its limit, and is not withdrawn; an objection is not lifted", async () => {
  const { mission, objection } = await givenHeld();
  const context = as(db, mission, round.objecting);
  expect(refused(await liftHold(as(db, await givenMission(db), round.objecting), { objection })).because).toBe(
    "not_found",
  );
  expect(refused(await withdrawObjection(context, { objection })).because).toBe("hold_is_lifted");
  expect(refused(await liftHold(as(db, mission, round.afterwards.add({ hours: 24 })), { objection })).because).toBe(
    "hold_has_ended",
  );
  accepted(await liftHold(context, { objection }));
  expect(refused(await liftHold(context, { objection })).because).toBe("objection_already_withdrawn");
  const given = await givenListIn(db, { count: 1, classes: classesWith({ hold }) });
  await object(db, mission, given, [0]);
  const other = await objectionOf(database, mission, given, 0);
  expect(refused(await liftHold(context, { objection: other })).because).toBe("hold_is_an_objection");
});

test("once its limit has ended, its State and the Chair read what became of it, and not that it holds", async () => {
  let counted: readonly (number | undefined)[] = [];
  const read = async (then: "objection" | "lifted", at: Instant) => {
    const mission = await givenMission(db);
    const classes = classesWith({ hold: { ...hold, then }, withdrawal: "never" });
    const given = await givenListIn(db, { count: 1, classes });
    await holds(db, mission, given, [0]);
    const { notes } = await seeOwnObjections(as(db, mission, at), 1);
    const own = await seeObjectionNote(as(db, mission, at), mustExist(notes[0]).reference, []);
    const list = await seeCirculatedList(as(db, mission, at), given.period.id, { order: "name", page: 1 });
    const { shown } = accepted(await seeObjectors(as(db, given.chair, at), { period: given.period.id, page: 1 }));
    counted = [own?.counts.stand, own?.counts.ended, notes[0]?.ended];
    return [own?.objections[0]?.said, list?.list.rows[0]?.own?.said, shown.notes.rows[0]?.objections[0]?.said];
  };
  expect(await read("objection", round.objecting)).toEqual(["hold", "hold", "hold"]);
  const ended = round.afterwards.add({ hours: 24 * 30 });
  expect(await read("objection", ended)).toEqual(Array(3).fill("objection-by-limit"));
  expect(counted).toEqual([1, 0, 0]);
  expect(await read("lifted", ended)).toEqual(Array(3).fill("hold-ended"));
  expect(counted).toEqual([0, 1, 1]);
});

describe("another State speaks, and its request arrives after the one that lifts the hold, and is recorded before it", () => {
  const said = later.add({ milliseconds: 1 });
  const liftedAt = async (id: string) =>
    (await database.asOwner(`select to_jsonb(withdrawn_at) #>> '{}' as at from objection where id = '${id}'`))[0]?.[
      "at"
    ];

  test("it is lifted from then: nothing was changed of what its State sees, and what was said stands", async () => {
    const { mission, given, objection } = await givenHeld();
    await lapseList(db, given);
    await object(db, await givenMission(db), given, [0], said);
    const { happened } = accepted(await liftHold(as(db, mission, later), { objection }));
    expect(happened.liftedAt).toEqual(said);
    expect(await liftedAt(objection)).toMatch(/^2022-07-04T12:00:00\.001/);
    const at = later.add({ minutes: 3 });
    await recordDue(db, given, at);
    const application = mustExist(await getApplication(db, mustExist(given.listed[0]).application.id));
    expect(applicationStanding(await getApplicationRecord(db, application, at), at).kind).toBe("not-accredited");
  });

  test("as well where it was to be lifted at the closing instant", async () => {
    const { mission, given, objection } = await givenHeld();
    const { closesAt } = given.period.window;
    const next = closesAt.add({ milliseconds: 1 });
    await object(db, await givenMission(db), given, [0], next);
    expect(accepted(await liftHold(as(db, mission, closesAt), { objection })).happened.liftedAt).toEqual(next);
  });

  test.runIf(onServer)("it waits for whoever is speaking", async () => {
    const { mission, given, objection } = await givenHeld();
    await lapseList(db, given);
    const { id } = mustExist(given.listed[0]).application;
    const speaking = held(db, (trx) => sql`select from application where id = ${id} for share`.execute(trx));
    await speaking.ready;
    const [lifting] = await waiting(database, liftHold(as(db, mission, later), { objection }));
    await speaking.commit();
    expect(accepted(mustExist((await lifting) ?? null)).happened.liftedAt).toEqual(later);
  });
});
