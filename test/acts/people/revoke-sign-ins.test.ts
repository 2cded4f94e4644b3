import { expect, test } from "vitest";
import { revokeSignIns } from "#acts/people/revoke-sign-ins.ts";
import { aDatabase } from "#support/database.ts";
import { accepted } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { aDelegate, anAdministrator, countSignIns, lastOnRecord } from "./given.ts";

const { db } = await aDatabase();

test("every sign-in of the person ends, and nobody else's; they may sign in again", async () => {
  const { person } = await aDelegate(db);
  const { person: other } = await aDelegate(db);
  await signedInAs(aLoadContext(db), person);
  expect(await countSignIns(db, person)).toBe(2);
  accepted(await revokeSignIns(await anAdministrator(db), { person, reason: "A laptop was stolen." }));
  expect([await countSignIns(db, person), await countSignIns(db, other)]).toEqual([0, 1]);
  await signedInAs(aLoadContext(db), person);
  expect(await countSignIns(db, person)).toBe(1);
  expect(await lastOnRecord(db, person)).toMatchObject({
    act: "revoke-sign-ins",
    event: "SignInsRevoked",
    data: { reason: "A laptop was stolen." },
  });
});
