import { expect, test } from "vitest";
import { changeOffice } from "#acts/people/change-office.ts";
import { newId } from "#db/new-id.ts";
import type { Id } from "#domain/kit/id.ts";
import { authorise } from "#http/request-context.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, aPersonIn, refused } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { aDelegate, anAdministrator, lastOnRecord, personOf } from "./given.ts";

const { db } = await aDatabase();
const reason = "Moved to the Secretariat.";
const officers = { loader: (args: Parameters<typeof authorise>[0]) => authorise(args, "see-queue") };

test("the new office counts with the next request; what was before stands on record", async () => {
  const { person, mission } = await aDelegate(db);
  const browser = await signedInAs(aLoadContext(db), person);
  expect((await browser.load(officers, "/en/secretariat")).status).toBe(403);
  accepted(await changeOffice(await anAdministrator(db), { person, reason, office: { role: "secretariat" } }));
  expect((await browser.load(officers, "/en/secretariat")).status).toBe(200);
  expect(await personOf(db, person)).toMatchObject({ role: "secretariat", mission_id: null });
  expect(await lastOnRecord(db, person)).toMatchObject({
    act: "change-office",
    event: "OfficeChanged",
    data: {
      reason,
      formerOffice: { role: "mission", mission, process: null, readsOnly: false, accessAdministrator: false },
      office: { role: "secretariat", mission: null, process: null, readsOnly: false, accessAdministrator: false },
    },
  });
});

test("it is refused to oneself, for an applicant, for the same office, and for a mission that is not there", async () => {
  const administrator = await anAdministrator(db);
  const { person, mission } = await aDelegate(db);
  const applicant = await aPersonIn(db, { role: "applicant" });
  const because = async (whose: Id<"person">, office: Parameters<typeof changeOffice>[1]["office"]) =>
    refused(await changeOffice(administrator, { person: whose, reason, office })).because;
  expect(await because(administrator.actor.person, { role: "secretariat" })).toBe("nobody_administers_themselves");
  expect(await because(applicant, { role: "secretariat" })).toBe("applicant_holds_no_office");
  expect(await because(person, { role: "mission", mission })).toBe("office_is_the_same");
  expect(await because(person, { role: "mission", mission: newId<"mission">() })).toBe("not_found");
  expect(await because(newId<"person">(), { role: "secretariat" })).toBe("not_found");
});
