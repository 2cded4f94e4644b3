import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { appointAdministrator } from "#acts/people/appoint-administrator.ts";
import { findPersonByEmail } from "#db/people/people.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, refused } from "#support/given.ts";
import { auditOf, countOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2022-06-01T16:00:00Z");

test("a new portal gets its first administrator by whoever runs it, once, and never by taking over an account", async () => {
  const somebody = await aPersonIn(db, { role: "applicant" });
  const taken = await appointAdministrator({ db, now }, { email: `${somebody}@example.org`, name: "Somebody" });
  expect(refused(taken).because).toBe("address_has_an_account");

  const first = await appointAdministrator({ db, now }, { email: "First@Example.org", name: "First" });
  expect(first.ok).toBe(true);
  const person = await findPersonByEmail(db, "first@example.org");
  expect(person).toMatchObject({ role: "administrator", emailVerified: true, twoFactorEnabled: false });
  // Not by that person: nobody was signed in.
  expect(await auditOf(database, person?.id ?? "")).toMatchObject([
    { event: "AdministratorAppointed", actor_person: null, actor_role: "public" },
  ]);

  const second = await appointAdministrator({ db, now }, { email: "second@example.org", name: "Second" });
  expect(refused(second).because).toBe("there_is_an_administrator");
  expect(await countOf(database, "person", "role = 'administrator'")).toBe(1);
});
