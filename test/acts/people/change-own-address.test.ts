import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { changeOwnAddress } from "#acts/people/change-own-address.ts";
import { confirmAddress, findAwaited } from "#acts/people/confirm-address.ts";
import { getPerson } from "#db/people/people.ts";
import { stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenNewcomer, refused, theClock } from "#support/given.ts";
import { eventsOf, lettersTo, tokenIn } from "#support/record.ts";
import { aDelegate, countSignIns } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2022-06-01T16:00:00Z");

async function tokenTo(email: string): Promise<string> {
  const { data } = await db
    .selectFrom("letter")
    .select("data")
    .where("recipient_email", "=", email)
    .executeTakeFirstOrThrow();
  return tokenIn(db, data);
}

test("nothing changes until the letter to the new address is opened, in its hour; then the former one is told", async () => {
  const delegate = await aDelegate(db);
  const former = (await getPerson(db, delegate.person))?.email ?? "";
  const email = `${randomUUID()}@new.example`;
  accepted(await changeOwnAddress(as(db, delegate, now), { email: email.toUpperCase() }));
  expect((await getPerson(db, delegate.person))?.email).toBe(former);
  expect(await countSignIns(db, delegate.person)).toBe(1);
  const token = await tokenTo(email);
  expect(await findAwaited({ db }, token)).toMatchObject({ email, newAccount: false });

  const late = await confirmAddress({ db, now: now.add({ hours: 1, milliseconds: 1 }) }, { token });
  expect(refused(late).because).toBe("link_works_no_longer");
  const outcome = await confirmAddress({ db, now: now.add({ hours: 1 }) }, { token });
  expect(accepted(outcome).happened).toMatchObject({ type: "AddressChanged", from: former, to: email });
  expect((await getPerson(db, delegate.person))?.email).toBe(email);
  expect(await lettersTo(database, former)).toEqual(["address-changed"]);
  expect(await countSignIns(db, delegate.person)).toBe(0);
  expect(await eventsOf(database, delegate.person)).toEqual(["AddressChanged"]);
  expect(refused(await confirmAddress({ db, now }, { token })).because).toBe("link_works_no_longer");
});

test("an address that somebody else has taken meanwhile is not given twice", async () => {
  const [one, other] = [await givenNewcomer(db), await givenNewcomer(db)];
  const email = `${randomUUID()}@wanted.example`;
  accepted(await changeOwnAddress(as(db, one, now), { email }));
  const first = await tokenTo(email);
  accepted(await changeOwnAddress(as(db, other, now), { email }));
  accepted(await confirmAddress({ db, now }, { token: first }));
  const waiting = await db.selectFrom("unconfirmed_address").select("email").where("email", "=", email).execute();
  expect(waiting).toEqual([]);
});

test("an address that has an account gets a letter that says so, and no link", async () => {
  const [one, other] = [await givenNewcomer(db), await givenNewcomer(db)];
  const taken = (await getPerson(db, other.person))?.email ?? "";
  accepted(await changeOwnAddress(as(db, one, now), { email: taken }));
  expect(await lettersTo(database, taken)).toEqual(["account-exists"]);
  const waiting = await db.selectFrom("unconfirmed_address").select("email").where("email", "=", taken).execute();
  expect(waiting).toEqual([]);
});

test("nobody else has an address to change, and no statement by itself makes an account or a link to one", async () => {
  const outcome = await changeOwnAddress(as(db, theClock, now), { email: "eve@example.org" });
  expect(refused(outcome).because).toBe("not_allowed");
  const insert = `insert into unconfirmed_address (token_hash, email, name, language, password, expires_at)
    values ('by hand', 'eve@example.org', 'Eve', 'en', 'hash', now())`;
  expect(await stopped(db, insert)).toBe("account_is_changed_at_the_door");
  const half = `insert into unconfirmed_address (token_hash, email, expires_at) values ('half', 'eve@example.org', now())`;
  await expect(database.asOwner(half)).rejects.toThrow("new_account_has_name_and_password");
});
