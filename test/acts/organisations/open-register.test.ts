import { expect, test } from "vitest";
import { openRegister } from "#acts/organisations/open-register.ts";
import { listRegisters } from "#db/organisations/registers.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenOfficer, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();

const register = {
  slug: "consultative-status",
  title: "Organisations in consultative status",
  kind: "consultative_status",
  citation: { source: "E/INF", paragraph: null },
} as const;

test("The Secretariat opens a register, of consultative status one, and the record says so", async () => {
  const officer = await givenOfficer(db);
  const context = as(db, officer, round.processOpened);
  const { next } = accepted(await openRegister(context, register));
  expect(await listRegisters(db)).toEqual([{ ...register, id: next.id }]);
  expect(await eventsAbout(db, next.id)).toEqual(["RegisterOpened"]);
  expect(refused(await openRegister(context, { ...register, slug: "another" })).because).toBe("status_has_a_register");
  const applicant = await givenApplicant(db);
  expect(refused(await openRegister(as(db, applicant, round.applying), register)).because).toBe("not_allowed");
});
