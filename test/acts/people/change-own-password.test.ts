import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { changeOwnPassword } from "#acts/people/change-own-password.ts";
import { resetPassword } from "#acts/people/reset-password.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import { findPasswordHash } from "#db/people/credentials.ts";
import type { Id } from "#domain/kit/id.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenMission, refused, theClock } from "#support/given.ts";
import { auditOf, lettersTo } from "#support/record.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2022-06-01T16:00:00Z");

async function signInsOf(person: Id<"person">): Promise<Id<"sign_in">[]> {
  const rows = await db.selectFrom("sign_in").select("id").where("person_id", "=", person).execute();
  return rows.map(({ id }) => id);
}

async function aLinkTo(person: Id<"person">): Promise<void> {
  await keepingAccounts(db)
    .insertInto("verification")
    .values({ identifier: `link ${person}`, value: person, expires_at: new Date(Date.now() + 1e6).toISOString() })
    .execute();
}

const linksTo = (person: Id<"person">) =>
  db.selectFrom("verification").select("id").where("value", "=", person).execute();

test("another password leaves the sign-in in which it was chosen, ends all others and every link, and is told", async () => {
  const delegate = await givenMission(db);
  const context = aLoadContext(db);
  for (let browser = 0; browser < 2; browser += 1) await signedInAs(context, delegate.person);
  const [signIn = anId<"sign_in">("none")] = await signInsOf(delegate.person);
  await aLinkTo(delegate.person);
  accepted(await changeOwnPassword(as(db, delegate, now), { passwordHash: "a new hash", signIn }));
  expect(await findPasswordHash(db, delegate.person)).toBe("a new hash");
  expect(await signInsOf(delegate.person)).toEqual([signIn]);
  expect(await linksTo(delegate.person)).toEqual([]);
  expect(await lettersTo(database, delegate.person)).toEqual(["password-changed"]);
  expect(await auditOf(database, delegate.person)).toMatchObject([
    { act: "change-own-password", event: "PasswordChanged", actor_role: "mission" },
  ]);
});

test("one chosen by a link ends every other link, confirms the address, and is told", async () => {
  const delegate = await givenMission(db);
  await keepingAccounts(db)
    .updateTable("person")
    .set({ email_verified: false })
    .where("id", "=", delegate.person)
    .execute();
  await aLinkTo(delegate.person);
  accepted(await resetPassword({ db, now }, delegate.person));
  expect(await linksTo(delegate.person)).toEqual([]);
  expect(await lettersTo(database, delegate.person)).toEqual(["password-changed"]);
  expect(await auditOf(database, delegate.person)).toMatchObject([{ act: "reset-password", event: "PasswordChanged" }]);
  const { email_verified } = await db
    .selectFrom("person")
    .select("email_verified")
    .where("id", "=", delegate.person)
    .executeTakeFirstOrThrow();
  expect(email_verified).toBe(true);
});

test("nobody else has a password to change", async () => {
  const outcome = await changeOwnPassword(as(db, theClock, now), {
    passwordHash: "hash",
    signIn: anId<"sign_in">("none"),
  });
  expect(refused(outcome).because).toBe("not_allowed");
});
