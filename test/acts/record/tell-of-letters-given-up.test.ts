import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { tellOfLettersGivenUp } from "#acts/record/tell-of-letters-given-up.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission } from "#support/given.ts";
import { givenUp } from "./given.ts";

const database = await aDatabase();
const { db } = database;

const tell = (at: string) => tellOfLettersGivenUp({ db, now: instant(at) });

async function digests() {
  const rows = await database.asOwner(
    `select recipient_person, data from letter where kind = 'letters-given-up' order by created_at`,
  );
  return rows.map(({ data }) => data);
}

test("Each morning the Secretariat is told which of its letters were given up: not the Chair's, and never its own", async () => {
  const speaker = await givenMission(db);
  const given = await givenCirculated(db);
  const applications = given.listed.map(({ application }) => application.reference);
  const objecting = as(db, speaker, round.objecting);
  accepted(await raiseObjection(objecting, { period: given.period.id, applications, basis: null }));
  await tell("2022-06-16T12:02:00Z");
  expect(await digests()).toEqual([]);

  const dead = await givenUp(db, instant("2022-06-16T15:00:00Z"));
  expect([...dead.keys()]).toContain("objection-received");
  const open = [...dead].filter(([kind]) => !kind.startsWith("objection-")).flatMap(([, ids]) => ids);
  await Promise.all([tell("2022-06-17T12:02:00Z"), tell("2022-06-17T12:02:00Z")]);
  await tell("2022-06-17T18:00:00Z");
  const [digest, ...others] = await digests();
  expect(others).toEqual([]);
  expect(digest).toMatchObject({ count: open.length });
  expect(JSON.stringify(digest)).toContain("list-circulated");
  expect(JSON.stringify(digest)).not.toContain("objection-received");

  expect([...(await givenUp(db, instant("2022-06-17T19:00:00Z"))).keys()]).toEqual(["letters-given-up"]);
  await tell("2022-06-18T12:02:00Z");
  expect(await digests()).toHaveLength(1);
});
