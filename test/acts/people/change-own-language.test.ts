import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { changeOwnAddress } from "#acts/people/change-own-address.ts";
import { changeOwnLanguage } from "#acts/people/change-own-language.ts";
import { getPerson } from "#db/people/people.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenMission, refused, theClock } from "#support/given.ts";
import { auditOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const now = Temporal.Instant.from("2022-06-01T16:00:00Z");

test("letters to somebody are written in the language that they choose, which is on record once", async () => {
  const delegate = await givenMission(db);
  const context = as(db, delegate, now);
  for (let time = 0; time < 2; time += 1) accepted(await changeOwnLanguage(context, { language: "fr" }));
  expect((await getPerson(db, delegate.person))?.language).toBe("fr");
  expect(await auditOf(database, delegate.person)).toMatchObject([
    {
      act: "change-own-language",
      event: "PersonLanguageChanged",
      actor_role: "mission",
      actor_person: delegate.person,
    },
  ]);
  accepted(await changeOwnAddress(context, { email: "fr@state-a.example" }));
  const letters = await db
    .selectFrom("letter")
    .select("language")
    .where("recipient_email", "=", "fr@state-a.example")
    .execute();
  expect(letters).toEqual([{ language: "fr" }]);
});

test("nobody else has letters to choose a language for", async () => {
  expect(refused(await changeOwnLanguage(as(db, theClock, now), { language: "fr" })).because).toBe("not_allowed");
});
