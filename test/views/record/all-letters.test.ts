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
});

test("That a State has objected changes nothing of what the Secretariat finds", async () => {
  expect(await seen({})).toEqual(everything);
  expect((await seen({ kind: "objection-received" })).total).toBe(0);
  expect(everything.kinds).not.toContain("objection-received");
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
