import { expect, test } from "vitest";
import { changeOwnLetters } from "#acts/people/change-own-letters.ts";
import { seeLetter } from "#acts/record/see-letter.ts";
import { tellOfGatheredLetters } from "#acts/record/tell-of-gathered-letters.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenLapsed, givenOfficer } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { seeAllLetters } from "#views/record/all-letters.ts";

const database = await aDatabase();
const { db } = database;
const waking = () => countOf(database, "pgboss.job", "name = 'deliver-letters'");

test("Nothing where nothing was gathered; otherwise one letter, a worker to deliver it, and each that it tells of leads to it", async () => {
  const officer = await givenOfficer(db);
  accepted(await changeOwnLetters(as(db, officer, round.processOpened), { come: "each_morning" }));
  await tellOfGatheredLetters({ db, now: instant("2022-04-01T13:00:00Z") });
  expect(await countOf(database, "letter", "kind = 'gathered-letters'")).toBe(0);

  await givenLapsed(db);
  const before = await waking();
  const reading = as(db, officer, instant("2022-07-01T13:00:00Z"));
  const shown = async () => {
    const { counts, letters } = await seeAllLetters(reading, { state: "gathered", page: 1 });
    expect(counts).toMatchObject({ gathered: letters.length, failing: 0 });
    return Promise.all(letters.map(({ id }) => seeLetter(reading, { letter: id }).then(accepted)));
  };
  const waiting = await shown();
  expect(waiting.map(({ shown: { gathered } }) => gathered)).toEqual(waiting.map(() => ({ toldIn: null })));
  await tellOfGatheredLetters(reading);
  expect(await waking()).toBe(before + 1);
  const rows = await database.asOwner("select id from letter where kind = 'gathered-letters'");
  expect(rows).toHaveLength(1);
  const [{ id } = {}] = rows as { id?: Id<"letter"> }[]; // as the statement selects it
  expect((await shown()).map(({ shown: { gathered } }) => gathered)).toEqual(waiting.map(() => ({ toldIn: id })));
});
