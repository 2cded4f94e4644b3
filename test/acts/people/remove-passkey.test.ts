import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addPasskey } from "#acts/people/add-passkey.ts";
import { removePasskey } from "#acts/people/remove-passkey.ts";
import { listPasskeys } from "#db/people/passkeys.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenMission, refused } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2022-06-01T16:00:00Z");

test("a passkey is removed by whose it is, once, and that is on record", async () => {
  const [owner, other] = [await givenMission(db), await givenMission(db)];
  const made = {
    credential: randomUUID(),
    publicKey: "key",
    counter: 0,
    name: "Firefox",
    signIn: anId<"sign_in">(randomUUID()),
  };
  const context = as(db, owner, now);
  const { next: passkey } = accepted(await addPasskey(context, { ...made, secondFactorDue: false }));
  expect(refused(await removePasskey(as(db, other, now), { passkey })).because).toBe("not_found");
  accepted(await removePasskey(context, { passkey }));
  expect(refused(await removePasskey(context, { passkey })).because).toBe("not_found");
  expect(await listPasskeys(db, owner.person)).toEqual([]);
  expect(await eventsOf(database, owner.person)).toEqual(["PasskeyAdded", "PasskeyRemoved"]);
});
