import { expect, test } from "vitest";
import { resetSecondFactorOnTheMachine } from "#acts/people/reset-second-factor-on-the-machine.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, refused } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";
import { aDelegate, anAdministrator, countSignIns, lastOnRecord, now, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const reason = "The only administrator lost the telephone.";

test("an administrator's is reset by whoever runs the machine; anybody else's only while there are not two administrators", async () => {
  const { actor } = await anAdministrator(db);
  const { email } = await personOf(db, actor.person);
  const reset = async (address: string) => resetSecondFactorOnTheMachine({ db, now }, { email: address, reason });
  expect(refused(await reset("nobody@example.org")).because).toBe("not_found");
  accepted(await reset(email.toUpperCase()));
  expect((await personOf(db, actor.person)).two_factor_enabled).toBe(false);
  expect(await countSignIns(db, actor.person)).toBe(0);
  expect(await lettersTo(database, actor.person)).toEqual(["second-factor-reset"]);
  expect(await lastOnRecord(db, actor.person)).toMatchObject({
    act: "reset-second-factor-on-the-machine",
    event: "SecondFactorReset",
    actor_person: null,
    data: { reason, askedBy: null },
  });
  expect(refused(await reset(email)).because).toBe("person_has_no_second_factor");
  const { person } = await aDelegate(db);
  await anAdministrator(db);
  expect(refused(await reset((await personOf(db, person)).email)).because).toBe("two_administrators_can_reset");
});
