import { expect, test } from "vitest";
import { changeOffice } from "#acts/people/change-office.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { reactivatePerson } from "#acts/people/reactivate-person.ts";
import { newId } from "#db/new-id.ts";
import type { Id } from "#domain/kit/id.ts";
import { authorise } from "#http/request-context.ts";
import { aDatabase } from "#support/database.ts";
import { later } from "#support/factories.ts";
import { accepted, aPersonIn, refused } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { aDelegate, anAdministrator, lastOnRecord, now, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;
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

test("the mission that somebody leaves is told, and the one for which they act from now on; of another part in the same one once", async () => {
  const administrator = await anAdministrator(db);
  const { person, mission } = await aDelegate(db);
  const { mission: other } = await aDelegate(db);
  const letters = async (of: string) => {
    const rows = await database.asOwner(
      `select data ->> 'change' as change from letter where recipient_email = '${of}@mission.example' order by change`,
    );
    return rows.map(({ change }) => change);
  };
  accepted(await changeOffice(administrator, { person, reason, office: { role: "mission", mission: other } }));
  expect(await letters(mission)).toEqual(["ended"]);
  expect(await letters(other)).toEqual(["let-in"]);
  const reading = { role: "mission", mission: other, part: "reader" } as const;
  accepted(
    await changeOffice({ ...administrator, now: later(now, { hours: 1 }) }, { person, reason, office: reading }),
  );
  // Nobody looked after its people before, so that this was the person's part too.
  expect(await letters(other)).toEqual(["let-in", "let-in", "role-ended"]);
  // Whoever cannot sign in acts for nobody: those of the new office are told when access is given again.
  const { person: left, mission: former } = await aDelegate(db);
  const { mission: next } = await aDelegate(db);
  accepted(await deactivatePerson(administrator, { person: left, reason }));
  accepted(await changeOffice(administrator, { person: left, reason, office: { role: "mission", mission: next } }));
  expect(await letters(former)).toEqual(["ended"]);
  expect(await letters(next)).toEqual([]);
  accepted(await reactivatePerson(administrator, { person: left, reason }));
  expect(await letters(next)).toEqual(["let-in"]);
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
