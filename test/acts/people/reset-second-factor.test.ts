import { expect, test } from "vitest";
import { resetSecondFactor } from "#acts/people/reset-second-factor.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, aPersonIn, endAccess, refused } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";
import { aDelegate, anAdministrator, countSignIns, lastOnRecord, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const reason = "The telephone was lost; called back on the mission's number.";

test("to ask changes nothing yet, and is on record with its reason", async () => {
  const { person } = await aDelegate(db);
  accepted(await resetSecondFactor(await anAdministrator(db), { person, reason }));
  expect((await personOf(db, person)).two_factor_enabled).toBe(true);
  expect(await countSignIns(db, person)).toBe(1);
  expect(await lastOnRecord(db, person)).toMatchObject({
    act: "reset-second-factor",
    event: "SecondFactorResetAsked",
    data: { reason },
  });
});

test("the other administrators are asked to act by a letter of its own, and the person is told that it was asked for", async () => {
  const { person } = await aDelegate(db);
  const [first, second] = [await anAdministrator(db), await anAdministrator(db)];
  const gone = await aPersonIn(db, { role: "administrator" });
  await endAccess(db, gone);
  accepted(await resetSecondFactor(first, { person, reason }));
  expect(await lettersTo(database, second.actor.person)).toContain("second-factor-reset-asked");
  expect(await lettersTo(database, person)).toEqual(["own-second-factor-reset-asked"]);
  for (const nobody of [first.actor.person, gone]) expect(await lettersTo(database, nobody)).toEqual([]);
});

test("nobody asks for their own, nor for one that is not there", async () => {
  const administrator = await anAdministrator(db);
  const applicant = await aPersonIn(db, { role: "applicant" });
  const because = async (person: Id<"person">) =>
    refused(await resetSecondFactor(administrator, { person, reason })).because;
  expect(await because(administrator.actor.person)).toBe("nobody_administers_themselves");
  expect(await because(applicant)).toBe("person_has_no_second_factor");
});
