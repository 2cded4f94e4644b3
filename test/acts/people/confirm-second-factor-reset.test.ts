import { expect, test } from "vitest";
import { confirmSecondFactorReset } from "#acts/people/confirm-second-factor-reset.ts";
import { resetSecondFactor } from "#acts/people/reset-second-factor.ts";
import { insertSecondFactor } from "#db/people/credentials.ts";
import { listPasskeys } from "#db/people/passkeys.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, refused } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";
import { aDelegate, anAdministrator, countSignIns, givePasskey, lastOnRecord, personOf, withoutCode } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const reason = "Spoken with on the telephone.";

test("the second administrator takes it away: no factor, no sign-in, and both are on record", async () => {
  const { person } = await aDelegate(db);
  await db.transaction().execute((trx) => insertSecondFactor(trx, person, { secret: "s", backupCodes: "c" }));
  await givePasskey(db, person);
  const [first, second] = [await anAdministrator(db), await anAdministrator(db, 1)];
  accepted(await resetSecondFactor(first, { person, reason: "Lost." }));
  accepted(await confirmSecondFactorReset(second, { person, reason }));
  expect((await personOf(db, person)).two_factor_enabled).toBe(false);
  expect(await db.selectFrom("second_factor").select("id").where("person_id", "=", person).execute()).toEqual([]);
  expect(await listPasskeys(db, person)).toEqual([]);
  expect(await countSignIns(db, person)).toBe(0);
  expect(await lettersTo(database, person)).toContain("second-factor-reset");
  expect(await lastOnRecord(db, person)).toMatchObject({
    act: "confirm-second-factor-reset",
    event: "SecondFactorReset",
    actor_person: second.actor.person,
    data: { reason, askedBy: first.actor.person },
  });
  expect(refused(await confirmSecondFactorReset(second, { person, reason })).because).toBe("reset_is_not_asked_for");
});

test("a passkey that was the only second factor is taken away as well", async () => {
  const { person } = await aDelegate(db);
  await withoutCode(db, person);
  expect(refused(await resetSecondFactor(await anAdministrator(db), { person, reason })).because).toBe(
    "person_has_no_second_factor",
  );
  await givePasskey(db, person);
  accepted(await resetSecondFactor(await anAdministrator(db), { person, reason }));
  accepted(await confirmSecondFactorReset(await anAdministrator(db, 1), { person, reason }));
  expect(await listPasskeys(db, person)).toEqual([]);
});

test("not by the one who asked, not by the person, not unasked, and not after a day", async () => {
  const { person } = await aDelegate(db);
  const [first, second] = [await anAdministrator(db), await anAdministrator(db)];
  const because = async (by: typeof first, whose: Id<"person">) =>
    refused(await confirmSecondFactorReset(by, { person: whose, reason })).because;
  expect(await because(second, person)).toBe("reset_is_not_asked_for");
  accepted(await resetSecondFactor(first, { person, reason }));
  expect(await because(first, person)).toBe("second_administrator_confirms");
  expect(await because({ ...second, now: second.now.add({ hours: 24 }) }, person)).toBe("reset_is_not_asked_for");
  accepted(await resetSecondFactor(first, { person: second.actor.person, reason }));
  expect(await because(second, second.actor.person)).toBe("nobody_administers_themselves");
  accepted(await confirmSecondFactorReset({ ...second, now: second.now.add({ hours: 23 }) }, { person, reason }));
});
