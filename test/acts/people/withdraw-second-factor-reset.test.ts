import { expect, test } from "vitest";
import { confirmSecondFactorReset } from "#acts/people/confirm-second-factor-reset.ts";
import { resetSecondFactor } from "#acts/people/reset-second-factor.ts";
import { withdrawSecondFactorReset } from "#acts/people/withdraw-second-factor-reset.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, refused } from "#support/given.ts";
import { seePeople } from "#views/people/people.ts";
import { aDelegate, anAdministrator, lastOnRecord, now, personOf } from "./given.ts";

const { db } = await aDatabase();
const reason = "The mission says that nobody asked.";

test("whoever asked or another administrator withdraws it; then nobody confirms it, and the list shows it no longer", async () => {
  const { person } = await aDelegate(db);
  const [first, second] = [await anAdministrator(db), await anAdministrator(db, 1)];
  const waits = async () =>
    (await seePeople({ db, now }, { only: "reset" })).people.filter(({ id }) => id === person).length;
  expect(refused(await withdrawSecondFactorReset(first, { person, reason })).because).toBe("reset_is_not_asked_for");
  expect(await waits()).toBe(0);
  accepted(await resetSecondFactor(first, { person, reason: "Lost." }));
  expect(await waits()).toBe(1);
  accepted(await withdrawSecondFactorReset(second, { person, reason }));
  expect(await waits()).toBe(0);
  expect(await lastOnRecord(db, person)).toMatchObject({
    act: "withdraw-second-factor-reset",
    actor_person: second.actor.person,
    data: { reason },
  });
  expect(refused(await confirmSecondFactorReset(second, { person, reason })).because).toBe("reset_is_not_asked_for");
  expect((await personOf(db, person)).two_factor_enabled).toBe(true);
  accepted(await resetSecondFactor(first, { person, reason: "Lost indeed." }));
  accepted(await withdrawSecondFactorReset(first, { person, reason }));
});

test("nobody withdraws that of their own, and after a day there is nothing to withdraw", async () => {
  const [first, second] = [await anAdministrator(db), await anAdministrator(db)];
  accepted(await resetSecondFactor(first, { person: second.actor.person, reason: "Lost." }));
  const own = await withdrawSecondFactorReset(second, { person: second.actor.person, reason });
  expect(refused(own).because).toBe("nobody_administers_themselves");
  const late = await withdrawSecondFactorReset(await anAdministrator(db, 24), { person: second.actor.person, reason });
  expect(refused(late).because).toBe("reset_is_not_asked_for");
});
