import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addPasskey } from "#acts/people/add-passkey.ts";
import { listPasskeys } from "#db/people/passkeys.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenMission, refused, theClock } from "#support/given.ts";
import { auditOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2022-06-01T16:00:00Z");

const passkey = () => ({
  credential: randomUUID(),
  publicKey: "key",
  counter: 0,
  name: "Firefox 145, Windows",
  signIn: anId<"sign_in">(randomUUID()),
});

test("the first one may be the second factor that is due; the next needs a sign-in that has shown it", async () => {
  const delegate = await givenMission(db);
  const context = as(db, delegate, now);
  accepted(await addPasskey(context, { ...passkey(), secondFactorDue: true }));
  const another = await addPasskey(context, { ...passkey(), secondFactorDue: true });
  expect(refused(another).because).toBe("second_factor_not_shown");
  accepted(await addPasskey(context, { ...passkey(), secondFactorDue: false }));
  expect(await listPasskeys(db, delegate.person)).toHaveLength(2);
  expect(await auditOf(database, delegate.person)).toMatchObject([
    { act: "add-passkey", event: "PasskeyAdded", actor_role: "mission" },
    { act: "add-passkey", event: "PasskeyAdded" },
  ]);
});

test("nobody else has a passkey", async () => {
  const outcome = await addPasskey(as(db, theClock, now), { ...passkey(), secondFactorDue: false });
  expect(refused(outcome).because).toBe("not_allowed");
});
