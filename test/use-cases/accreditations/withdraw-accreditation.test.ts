import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withdrawAccreditation } from "#use-cases/accreditations/withdraw-accreditation.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenLapsed, givenMission, refused } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const ground = "The ground that the officer states.";

async function givenAccreditation() {
  const given = await givenLapsed(db);
  const [listed] = given.listed;
  if (listed === undefined) throw new Error("The list is empty");
  const row = await db
    .selectFrom("accreditation")
    .select("id")
    .where("application_id", "=", listed.application.id)
    .executeTakeFirstOrThrow();
  return { ...given, applicant: listed.applicant, accreditation: row.id };
}

test("an accreditation is withdrawn for good: row, record and letter, once however often the form is sent", async () => {
  const { accreditation, officer, applicant } = await givenAccreditation();
  const context = as(db, officer, round.afterwards);
  const key = randomUUID();
  accepted(await withdrawAccreditation(context, { accreditation, ground, key }));
  accepted(await withdrawAccreditation(context, { accreditation, ground, key }));
  const changes = await db
    .selectFrom("accreditation_change")
    .selectAll()
    .where("accreditation_id", "=", accreditation)
    .orderBy("effective_at")
    .execute();
  expect(changes).toHaveLength(1);
  expect(changes.at(-1)).toMatchObject({ kind: "withdrawn", ground, by_person: officer.person });
  expect(changes.at(-1)?.effective_at.toISOString()).toBe("2022-07-05T14:00:00.000Z");
  expect((await eventsOf(database, accreditation)).at(-1)).toBe("AccreditationWithdrawn");
  expect((await lettersTo(database, applicant.person)).filter((one) => one === "accreditation-withdrawn")).toHaveLength(
    1,
  );
});

test("without a ground nothing changes", async () => {
  const { accreditation, officer } = await givenAccreditation();
  const outcome = await withdrawAccreditation(as(db, officer, round.afterwards), { accreditation, ground: " " });
  expect(refused(outcome).because).toBe("ground_is_required");
});

test("it is withdrawn once, and what is not there is not found", async () => {
  const { accreditation, officer } = await givenAccreditation();
  accepted(await withdrawAccreditation(as(db, officer, round.afterwards), { accreditation, ground }));
  const again = as(db, officer, round.afterwards.add({ hours: 1 }));
  expect(refused(await withdrawAccreditation(again, { accreditation, ground })).because).toBe(
    "accreditation_is_not_in_force",
  );
  for (const unknown of [randomUUID(), "not-an-id"]) {
    expect(refused(await withdrawAccreditation(again, { accreditation: unknown, ground })).because).toBe("not_found");
  }
});

test("a mission and the organisation itself may not", async () => {
  const { accreditation, applicant } = await givenAccreditation();
  for (const actor of [await givenMission(db), applicant]) {
    const outcome = await withdrawAccreditation(as(db, actor, round.afterwards), { accreditation, ground });
    expect(refused(outcome).because).toBe("not_allowed");
  }
});
