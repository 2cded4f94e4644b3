import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { changeOwnName } from "#acts/people/change-own-name.ts";
import { getPerson } from "#db/people/people.ts";
import { listAudit } from "#db/record/audit-trail.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenMission, refused, theClock } from "#support/given.ts";
import { auditOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2022-06-01T16:00:00Z");

test("somebody has the name that they give, which is on record once", async () => {
  const delegate = await givenMission(db);
  const context = as(db, delegate, now);
  for (let time = 0; time < 2; time += 1) accepted(await changeOwnName(context, { name: "Ada New" }));
  expect((await getPerson(db, delegate.person))?.name).toBe("Ada New");
  expect(await auditOf(database, delegate.person)).toMatchObject([
    { act: "change-own-name", event: "PersonRenamed", actor_role: "mission", actor_person: delegate.person },
  ]);
});

test("what somebody did before stays on record under the name that they had", async () => {
  const delegate = await givenMission(db);
  const context = as(db, delegate, now);
  for (const name of ["Ada First", "Ada Second", "Ada Third"]) accepted(await changeOwnName(context, { name }));
  const names = async (asked: Parameters<typeof listAudit>[1]) =>
    (await listAudit(db, { subject: delegate.person, ...asked }, { limit: 10, offset: 0 })).map((one) => one.actorName);
  const found = await names({});
  expect(found.slice(0, 2)).toEqual(["Ada Second", "Ada First"]);
  expect(found).toHaveLength(3);
  // Whoever is looked for by a name that they had is found.
  expect(await names({ by: "ada first" })).toEqual(found);
});

test("nobody else has a name to change", async () => {
  expect(refused(await changeOwnName(as(db, theClock, now), { name: "Eve" })).because).toBe("not_allowed");
});
