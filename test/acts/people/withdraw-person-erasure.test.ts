import { expect, test } from "vitest";
import { confirmPersonErasure } from "#acts/people/confirm-person-erasure.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { erasePerson } from "#acts/people/erase-person.ts";
import { withdrawPersonErasure } from "#acts/people/withdraw-person-erasure.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, refused } from "#support/given.ts";
import { aDelegate, anAdministrator, lastOnRecord } from "./given.ts";

const { db } = await aDatabase();
const reason = "Asked by somebody else.";

test("it can be confirmed no longer, and be asked for anew", async () => {
  const { person } = await aDelegate(db);
  const [first, second] = [await anAdministrator(db), await anAdministrator(db, 1)];
  expect(refused(await withdrawPersonErasure(second, { person, reason })).because).toBe("erasure_is_not_asked_for");
  accepted(await deactivatePerson(first, { person, reason }));
  accepted(await erasePerson(first, { person, reason }));
  accepted(await withdrawPersonErasure(second, { person, reason }));
  expect(await lastOnRecord(db, person)).toMatchObject({ event: "PersonErasureWithdrawn", data: { reason } });
  expect(refused(await confirmPersonErasure(second, { person, reason })).because).toBe("erasure_is_not_asked_for");
  accepted(await erasePerson(second, { person, reason }));
});
