import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { askWhoObjected } from "#acts/objections/ask-who-objected.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { newId } from "#db/new-id.ts";
import { listRequests } from "#db/objections/requests-to-chair.ts";
import { readingAs } from "#db/readers.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission, refused } from "#support/given.ts";
import { auditOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

test("a State asks about the whole list: on the confidential record, told to the Chair, once", async () => {
  const { period, chair, process } = await givenCirculated(db);
  const asker = await givenMission(db);
  const context = as(db, asker, round.afterwards);
  const key = randomUUID();
  const first = accepted(await askWhoObjected(context, { period: period.id, references: null, key }));
  const again = accepted(await askWhoObjected(context, { period: period.id, references: null, key }));
  expect(again.next.id).toBe(first.next.id);
  const requests = await readingAs(db, chair, (trx) => listRequests(trx, { process: process.id }));
  expect(requests).toMatchObject([{ mission: asker.mission, applications: null, answer: null }]);
  const lines = (await auditOf(database, period.id)).filter(({ event }) => event === "ObjectorsAskedFor");
  expect(lines).toEqual([expect.objectContaining({ confidential: true, actor_person: asker.person })]);
  expect(await lettersTo(database, chair.person)).toEqual(["list-circulated-for-chair", "objectors-asked-for"]);
});

test("or about those chosen; one that is not on the list refuses the request", async () => {
  const { period, listed } = await givenCirculated(db, { count: 2 });
  const elsewhere = await givenCirculated(db);
  const context = as(db, await givenMission(db), round.afterwards);
  const [one] = listed.map(({ application }) => application);
  const strange = elsewhere.listed[0]?.application.reference ?? "";
  const ask = (references: readonly string[]) => askWhoObjected(context, { period: period.id, references });
  expect(refused(await ask([one?.reference ?? "", strange])).because).toBe("application_not_in_period");
  expect(accepted(await ask([one?.reference ?? ""])).next.applications).toEqual([one?.id]);
});

test("what waits is not asked again, two at once are one, and about others a State asks meanwhile", async () => {
  const { period } = await givenCirculated(db);
  const context = as(db, await givenMission(db), round.afterwards);
  const ask = () => askWhoObjected(context, { period: period.id, references: null });
  const both = await Promise.all([ask(), ask()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(refused(await ask()).because).toBe("request_waits_for_its_answer");
  const several = await givenCirculated(db, { count: 2 });
  const [one, two] = several.listed.map(({ application }) => application.reference);
  const askAbout = (...references: (string | undefined)[]) =>
    askWhoObjected(context, { period: several.period.id, references: references.flatMap((each) => each ?? []) });
  accepted(await askAbout(one));
  expect(refused(await askAbout(one)).because).toBe("request_waits_for_its_answer");
  accepted(await askAbout(one, two));
});

test("not while the period is open, not an observer's mission, not where the decision knows no request, not what is not there", async () => {
  const given = await givenCirculated(db);
  const asker = await givenMission(db);
  const ask = async (actor: typeof asker, at = round.afterwards, period = given.period.id) =>
    refused(await askWhoObjected(as(db, actor, at), { period, references: null })).because;
  expect(await ask(asker, round.periodCloses)).toBe("objectors_are_disclosed_from_the_close");
  expect(await ask(await givenMission(db, { memberState: false }))).toBe("not_allowed");
  expect(await ask(asker, round.afterwards, newId())).toBe("not_found");
  const { objection, disclosure } = oewg2021To2025.provisions;
  const silent = await givenCirculated(db, {
    provisions: {
      objection: { ...objection, objectorSeenBy: ["chair"] },
      disclosure: { ...disclosure, objectors: ["chair"] },
    },
  });
  expect(await ask(asker, round.afterwards, silent.period.id)).toBe("objectors_are_not_disclosed_on_request");
  const officer = await askWhoObjected(as(db, given.officer, round.afterwards), {
    period: given.period.id,
    references: null,
  });
  expect(refused(officer).because).toBe("not_allowed");
});
