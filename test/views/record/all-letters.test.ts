import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { deliverLetters } from "#jobs/record/deliver-letters.ts";
import { byHand, isForbidden } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { seeAllLetters } from "#views/record/all-letters.ts";
import * as allLetters from "../../../app/routes/secretariat/all-letters.tsx";
import * as noObjectionPeriod from "../../../app/routes/secretariat/no-objection-period.tsx";
import { givenJobs } from "../../jobs/kit/given.ts";

const database = await aDatabase();
const { db } = database;
const speaker = await givenMission(db);
const given = await givenCirculated(db, { count: 2 });
const other = await givenCirculated(db, { count: 1 });
const reference = given.listed[0]?.application.reference ?? "";
await deliverLetters(givenJobs(database, round.circulating));
const everything = await seeAllLetters(as(db, given.officer, round.afterwards), { state: "sent", page: 1 });
accepted(
  await raiseObjection(as(db, speaker, round.objecting), {
    period: given.period.id,
    applications: [reference],
    basis: null,
  }),
);
await deliverLetters(givenJobs(database, round.objecting));

type Asked = Partial<Parameters<typeof seeAllLetters>[1]>;
const seen = (asked: Asked, actor: Parameters<typeof as>[1] = given.officer) =>
  seeAllLetters(as(db, actor, round.afterwards), { state: "sent", page: 1, ...asked });

test("The Secretariat finds its letters by recipient, kind, application, list and days, with the subject as it left", async () => {
  const [mission] = await byHand(db, `select name, email from mission where id = '${speaker.mission}'`);
  const name = String(mission?.["name"]);
  const email = String(mission?.["email"]);
  for (const typed of [name.toUpperCase(), email, name.slice(1)]) {
    const { letters, total } = await seen({ recipient: typed, kind: "list-circulated", period: given.period.id });
    expect([typed, total, letters.map(({ recipient }) => recipient)]).toEqual([typed, 1, [email]]);
    expect(letters[0]?.subject).toContain("list of 2 organisations");
  }
  const about = await seen({ reference });
  expect(about.total).toBeGreaterThan(0);
  expect(about.total).toBeLessThan(everything.total);
  expect(new Set(about.letters.map(({ kind }) => kind))).toContain("application-circulated");
  const kind = "list-circulated";
  const [one, two, both] = await Promise.all([
    seen({ kind, period: given.period.id }),
    seen({ kind, period: other.period.id }),
    seen({ kind }),
  ]);
  expect(one.total).toBeGreaterThan(0);
  expect(one.total + two.total).toBe(both.total);
  expect(await seen({ kind, from: round.circulating, until: round.circulating })).toMatchObject({ total: both.total });
  const instant = { milliseconds: 1 };
  expect(await seen({ kind, from: round.circulating.add(instant) })).toMatchObject({ total: 0, letters: [] });
  expect(await seen({ kind, until: round.circulating.subtract(instant) })).toMatchObject({ total: 0, letters: [] });
  expect(both.kinds).toContain("application-circulated");
  // Each view counts what it would show of what is asked.
  expect([one.counts.sent, both.counts.sent]).toEqual([one.total, both.total]);
  expect(await seen({ kind, state: "dead" })).toMatchObject({ total: 0, counts: both.counts, kinds: [kind] });
});

test("That a State has objected changes nothing of what the Secretariat finds", async () => {
  expect(await seen({})).toEqual(everything);
  expect((await seen({ kind: "objection-received" })).total).toBe(0);
  expect(everything.kinds).not.toContain("objection-received");
});

test("The page of a period says how many missions its list has reached, whoever has objected, and leads to those letters", async () => {
  const desk = await signedInAs(aLoadContext(db, { now: round.objecting }), given.officer.person);
  const reached = async (id: string) =>
    (await desk.load(noObjectionPeriod, `/en/secretariat/no-objection-periods/${id}`, { period: id })).data.period
      .reached;
  const { total } = await seen({ kind: "list-circulated", period: given.period.id });
  expect(await reached(given.period.id)).toEqual({ missions: total, reached: total, waiting: 0, givenUp: 0 });

  await givenMission(db);
  const fresh = await givenCirculated(db, { count: 1 });
  const { missions, ...before } = await reached(fresh.period.id);
  expect(missions).toBeGreaterThanOrEqual(2);
  expect(before).toEqual({ reached: 0, waiting: missions, givenUp: 0 });
  // Two letters of one mission: one given up, and one that waits still.
  const key = `ListCirculated:${fresh.period.id}`;
  const [first] = await database.asOwner(
    `select id, recipient_name from letter where event_key = '${key}' and kind = 'list-circulated' order by id limit 1`,
  );
  await database.asOwner(`insert into letter
    (kind, event_key, recipient_email, recipient_name, language, data, created_at, due_at)
    select kind, event_key, 'copy@mission.example', recipient_name, language, data, created_at, due_at
    from letter where id = '${String(first?.["id"])}'`);
  const giveUp = (where: string) =>
    database.asOwner(
      `update letter set dead_at = '${round.objecting.toString()}' where event_key = '${key}' and kind = 'list-circulated' and ${where}`,
    );
  await giveUp(`id = '${String(first?.["id"])}'`);
  expect(await reached(fresh.period.id)).toEqual({ missions, reached: 0, waiting: missions, givenUp: 0 });
  await giveUp(`recipient_email = 'copy@mission.example'`);
  expect(await reached(fresh.period.id)).toEqual({ missions, reached: 0, waiting: missions - 1, givenUp: 1 });
  await deliverLetters(givenJobs(database, round.objecting));
  expect(await reached(fresh.period.id)).toEqual({ missions, reached: missions - 1, waiting: 0, givenUp: 1 });
});

test("The Chair finds by kind and day, and neither by recipient nor by application: both would tell who spoke; nor is a subject shown", async () => {
  const all = await seen({}, given.chair);
  expect(all.total).toBeGreaterThan(1);
  expect(all.letters.every(({ subject }) => subject === null)).toBe(true);
  for (const asked of [{ recipient: "nobody of that name" }, { reference: "A-0000-0000" }, { period: other.period.id }])
    expect(await seen(asked, given.chair)).toEqual(all);
  expect(await seen({ kind: "objection-received" }, given.chair)).toMatchObject({
    total: 1,
    letters: [{ recipient: null }],
  });
});

test("The page reads days as people write them, and says which it cannot read", async () => {
  const desk = await signedInAs(aLoadContext(db, { now: round.objecting }), given.officer.person);
  const page = async (query: string) => (await desk.load(allLetters, `/en/secretariat/letters/all?${query}`)).data;
  const unread = await page("from=29+Novembre&until=31/02/2022");
  expect(unread.unread).toEqual([
    { day: "from", given: "29 Novembre" },
    { day: "until", given: "31/02/2022" },
  ]);
  const lower = await page(`reference=${reference.toLowerCase()}`);
  expect(lower.total).toBe((await seen({ reference })).total);
  expect((await page("from=1/1/2040")).total).toBe(0);
});

test("By what a letter is found follows from the letter: nobody writes it", async () => {
  for (const column of ["search_recipient", "about_reference", "about_period"])
    expect(await isForbidden(db, `update letter set ${column} = default`)).toBe(true);
});
