import { expect, test } from "vitest";
import { liftHold } from "#acts/objections/lift-hold.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { standingInAWord, waiting } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { isForbidden, stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { answers, instant, round } from "#support/factories.ts";
import { accepted, type ActorIn, as, givenMission, type GivenPeriod } from "#support/given.ts";
import {
  chairConsults,
  classesWith,
  givenListIn,
  holds,
  lapseList,
  object,
  objectionOf,
  recordDue,
  untilDecided,
} from "#support/in-window.ts";
import { givenSecondCall } from "#support/second-call.ts";

/* One application waits at a time: the database asks it of what a hold or a consultation keeps open as the rule does. */

const database = await aDatabase();
const { db, asOwner } = database;

type Mission = ActorIn<"mission">;

const later = { milliseconds: 1 };
const closes = round.periodCloses;
/** Until when ten days of consultation last, and the hold of twenty days that was raised on 15 June. */
const consulted = instant("2022-07-10T22:00:00Z");
const held = round.objecting.add({ hours: 480 });
const hold = { limit: { unit: "calendar_days", count: 20 }, then: "objection" } as const;

/** What the database says about the first on the list, beside what the rule does. */
async function said(given: GivenPeriod, at: Instant) {
  const { id } = mustExist(given.listed[0]).application;
  const record = await getApplicationRecord(db, mustExist(await getApplication(db, id)), at);
  const word = standingInAWord(record, at);
  const [row] = await database.asOwner(
    `select let_in from waiting_after_their_close(array['${id}'::uuid], '${at.toString()}')`,
  );
  const inSql = row === undefined ? "no longer" : row["let_in"] === true ? "let in" : "waits";
  const waits: readonly string[] = waiting;
  const isLetIn = word === "accredited" && record.accreditation === null;
  return { word, inSql, byRule: isLetIn ? "let in" : waits.includes(word) ? "waits" : "no longer" };
}

/** A draft of the same organisation under another call, sent by plain SQL. */
async function givenOther(given: GivenPeriod) {
  const { organisation, person } = mustExist(given.listed[0]).applicant;
  const second = await givenSecondCall(db, given);
  const [draft] = await database.asOwner(`
    insert into application (organisation_id, call_id, reference, class, category, state, answers, version, started_at, started_by)
    values ('${organisation}', '${second.call.id}', 'A-' || left(gen_random_uuid()::text, 4), 'ngo', 'ngo', 'draft', '${JSON.stringify(answers)}', 1,
      '${round.applying.toString()}', '${person}') returning id`);
  return {
    sent: (at: Instant) => `update application set state = 'submitted', route = 'no-objection', version = 2,
      received_at = '${at.toString()}' where id = '${String(draft?.["id"])}'`,
  };
}

const promise = "one_application_under_way_per_process";

test("one_application_under_way_per_process: what a hold keeps open waits until it has ended and settled", async () => {
  const given = await givenListIn(db, { count: 1, classes: classesWith({ hold }) });
  const { sent } = await givenOther(given);
  await holds(db, await givenMission(db), given, [0]);
  const during = closes.add({ hours: 24 });
  expect(await stopped(db, sent(during))).toBe(promise);
  await lapseList(db, given);
  expect(await stopped(db, sent(during))).toBe(promise);
  const settled = held.add({ seconds: 120 });
  expect(await stopped(db, sent(settled.subtract(later)))).toBe(promise);
  // It has become an objection, whether or not that is on record: not accredited.
  await asOwner(sent(settled));
});

test("one_application_under_way_per_process: what is consulted on waits until that has ended and settled", async () => {
  const given = await givenListIn(db, { count: 1, provisions: chairConsults });
  const { sent } = await givenOther(given);
  await object(db, await givenMission(db), given, [0]);
  await lapseList(db, given);
  const during = consulted.subtract({ hours: 24 });
  expect(await stopped(db, sent(during))).toBe(promise);
  const settled = consulted.add({ seconds: 120 });
  expect(await stopped(db, sent(settled.subtract(later)))).toBe(promise);
  await asOwner(sent(settled));
});

const cases: readonly [
  string,
  Parameters<typeof givenListIn>[1],
  (given: GivenPeriod, mission: Mission) => Promise<unknown>,
][] = [
  ["nobody spoke", { count: 1 }, () => Promise.resolve(null)],
  ["one objected, and that is the end", { count: 1 }, (given, mission) => object(db, mission, given, [0])],
  [
    "a hold becomes an objection",
    { count: 1, classes: classesWith({ hold }) },
    (given, mission) => holds(db, mission, given, [0]),
  ],
  [
    "a hold ends",
    { count: 1, classes: classesWith({ hold: { ...hold, then: "lifted" } }) },
    (given, mission) => holds(db, mission, given, [0]),
  ],
  [
    "a hold is lifted after the close",
    { count: 1, classes: classesWith({ hold }) },
    async (given, mission) => {
      await holds(db, mission, given, [0]);
      const objection = await objectionOf(database, mission, given, 0);
      accepted(await liftHold(as(db, mission, closes.add({ hours: 24 })), { objection }));
    },
  ],
  [
    "consulted on, and silence maintains",
    { count: 1, provisions: chairConsults },
    (given, mission) => object(db, mission, given, [0]),
  ],
  ["before the body", { count: 1, provisions: untilDecided }, (given, mission) => object(db, mission, given, [0])],
];

const moments = [closes, closes.add({ seconds: 119 }), closes.add({ seconds: 120 }), closes.add({ hours: 48 })]
  .concat(held, held.add({ seconds: 119 }), held.add({ seconds: 120 }))
  .concat(consulted, consulted.add({ seconds: 119 }), consulted.add({ seconds: 120 }))
  .concat(instant("2030-01-01T00:00:00Z"));

test.each(cases)("The database says as the rule who waits after the close: %s", async (_name, list, speak) => {
  const given = await givenListIn(db, list);
  await speak(given, await givenMission(db));
  const heard: unknown[] = [];
  for (const at of moments) {
    // A clock that is late changes nothing; nor does one that is in time.
    if (at.equals(closes.add({ hours: 48 }))) await lapseList(db, given, at);
    if (at.equals(consulted.add({ seconds: 120 }))) await recordDue(db, given, at);
    const { word, inSql, byRule } = await said(given, at);
    heard.push(inSql);
    expect(inSql, `${word} at ${at.toString()}`).toBe(byRule);
  }
  expect(heard[0]).toBe("waits");
  expect(heard.at(-1)).toBe("no longer");
});

test("What is withdrawn in its consultation is let in when that ends, and in the way until it is on record", async () => {
  const mission = await givenMission(db);
  const given = await givenListIn(db, { count: 1, provisions: chairConsults });
  await object(db, mission, given, [0]);
  await lapseList(db, given);
  const objection = await objectionOf(database, mission, given, 0);
  accepted(await withdrawObjection(as(db, mission, consulted.subtract({ hours: 24 })), { objection }));
  const settled = consulted.add({ seconds: 120 });
  expect(await said(given, settled)).toEqual({ word: "accredited", inSql: "let in", byRule: "let in" });
  await recordDue(db, given, settled);
  expect(await said(given, settled)).toEqual({ word: "accredited", inSql: "no longer", byRule: "no longer" });
});

test("waiting_after_their_close tells of holds, and nobody but the guards asks it", async () => {
  expect(await isForbidden(db, "select waiting_after_their_close('{}', now())")).toBe(true);
});
