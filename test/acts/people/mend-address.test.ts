import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { confirmMendedAddress, findAddressToConfirm } from "#acts/people/confirm-mended-address.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { mendAddress } from "#acts/people/mend-address.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, aPersonIn, refused } from "#support/given.ts";
import { eventsOf, lettersTo, tokenIn } from "#support/record.ts";
import { aDelegate, anAdministrator, countSignIns, lastOnRecord, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const reason = "Spelt wrongly in the invitation.";

async function asked(person: Id<"person">, email: string, hours = 0): Promise<string> {
  accepted(await mendAddress(await anAdministrator(db, hours), { person, email, reason }));
  const { data } = await db
    .selectFrom("letter")
    .select("data")
    .where("recipient_email", "=", email)
    .where("kind", "=", "confirm-address")
    .orderBy("created_at", "desc")
    .executeTakeFirstOrThrow();
  return tokenIn(db, data);
}

const later = async (hours: number) => ({ db, now: (await anAdministrator(db, hours)).now });
const anAddress = () => `${randomUUID()}@example.org`;

test("a letter goes to the new address and nothing changes; its link makes it the person's, and the former one is told", async () => {
  const { person } = await aDelegate(db);
  const { email: former } = await personOf(db, person);
  const email = anAddress();
  const token = await asked(person, email);
  expect((await personOf(db, person)).email).toBe(former);
  expect(await countSignIns(db, person)).toBe(1);
  expect(await findAddressToConfirm({ db }, token)).toEqual({ email });
  accepted(await confirmMendedAddress(await later(1), token));
  expect(await personOf(db, person)).toMatchObject({ email, email_verified: true });
  expect(await countSignIns(db, person)).toBe(0);
  expect(await lettersTo(database, former)).toEqual(["address-changed"]);
  expect(await eventsOf(database, person)).toEqual(["AddressChangeAsked", "AddressChanged"]);
  expect(await lastOnRecord(db, person)).toMatchObject({ data: { from: former, to: email } });
  expect(refused(await confirmMendedAddress(await later(2), token)).because).toBe("address_link_is_over");
});

test("only the latest letter counts, for three days, and not for somebody whose access has ended", async () => {
  const { person } = await aDelegate(db);
  const [first, second] = [await asked(person, anAddress()), await asked(person, anAddress(), 1)];
  expect(refused(await confirmMendedAddress(await later(2), first)).because).toBe("address_link_is_over");
  expect(refused(await confirmMendedAddress(await later(74), second)).because).toBe("address_link_is_over");
  accepted(await deactivatePerson(await anAdministrator(db), { person, reason }));
  expect(refused(await confirmMendedAddress(await later(2), second)).because).toBe("person_is_deactivated");
  expect(refused(await confirmMendedAddress(await later(2), "no such token")).because).toBe("not_found");
});

test("an address that has an account is nobody else's, neither when it is asked for nor when it is confirmed", async () => {
  const { person } = await aDelegate(db);
  const other = await aPersonIn(db, { role: "applicant" });
  const { email: taken } = await personOf(db, other);
  const administrator = await anAdministrator(db);
  const because = async (email: string) => refused(await mendAddress(administrator, { person, email, reason })).because;
  expect(await because(taken.toUpperCase())).toBe("address_has_an_account");
  expect(await because((await personOf(db, person)).email)).toBe("address_is_the_same");
  const email = anAddress();
  const [one, two] = [await asked(person, email), await asked(other, email, 1)];
  accepted(await confirmMendedAddress(await later(2), one));
  expect(refused(await confirmMendedAddress(await later(2), two)).because).toBe("address_has_an_account");
});
