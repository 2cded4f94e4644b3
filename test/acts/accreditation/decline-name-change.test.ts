import { expect, test } from "vitest";
import { confirmNameChange } from "#acts/accreditation/confirm-name-change.ts";
import { declineNameChange } from "#acts/accreditation/decline-name-change.ts";
import { requestNameChange } from "#acts/accreditation/request-name-change.ts";
import { countAccredited } from "#db/accreditation/accredited-counts.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOfficer, refused } from "#support/given.ts";
import { eventsOf, lettersAbout } from "#support/record.ts";
import { givenNameChange } from "#support/renamed.ts";

const database = await aDatabase();
const { db } = database;
const officer = await givenOfficer(db);
const later = round.afterwards.add({ hours: 24 });

test("what is declined changes no list; the organisation gets the reason and may ask again", async () => {
  const { process, change, applicant } = await givenNameChange(db, { name: "Another name" });
  const reason = "The register still has the earlier name.";
  accepted(await declineNameChange(as(db, officer, later), { change: change.id, reason }));
  expect(await eventsOf(database, change.id)).toEqual(["NameChangeRequested", "NameChangeDeclined"]);
  expect(await lettersAbout(db, change.id)).toMatchObject([
    { kind: "name-change-declined", person: applicant.person, data: { reason } },
  ]);
  expect(await countAccredited(db, { at: later, process: process.id, q: "Another name" })).toBe(0);
  const confirming = await confirmNameChange(as(db, officer, later), { change: change.id });
  expect(refused(confirming).because).toBe("name_change_is_decided");
  accepted(await requestNameChange(as(db, applicant, later), { version: 2, ground: "Here is the document." }));
});

test("it needs a reason, and the Secretariat", async () => {
  const { change, chair } = await givenNameChange(db, { name: "Another name" });
  const silent = await declineNameChange(as(db, officer, later), { change: change.id, reason: " " });
  expect(refused(silent).because).toBe("refusal_needs_a_reason");
  const byChair = await declineNameChange(as(db, chair, later), { change: change.id, reason: "No." });
  expect(refused(byChair).because).toBe("not_allowed");
});
