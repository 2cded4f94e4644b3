import { expect, test } from "vitest";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { renderLetter } from "#emails/index.ts";
import { paths } from "#paths";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenDraft, givenOpenCall } from "#support/given.ts";
import { givenRenamedRecord } from "#support/renamed.ts";
import { aLoadContext, anEnvironment, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { samples } from "../../emails/samples.ts";

/* What the portal does not do and a page speaks of: it says who does, and the address to write to stands on the same page. */

const { db } = await aDatabase();
const portal = await theWholePortal();
const to = paths("en");
const { contactEmail } = anEnvironment();

async function pageOf(person: Id<"person">, address: string, now: Instant) {
  const context = () => ({ ...aLoadContext(db, { now }), shared: {} });
  const { cookies } = await signedInAs(context(), person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  return (await portal(context(), address, { headers })).text();
}

test("accreditation is not attendance: where representatives are named, it is said where, and what is asked for elsewhere", async () => {
  const { applicant, reference } = await givenRenamedRecord(db, { name: "Institute for Quieter Networks" });
  const drafting = await givenDraft(db, await givenOpenCall(db));
  const own = drafting.application.reference;
  for (const [says, person, address, at] of [
    ["nominated for each session", applicant.person, to.accreditedOrganisations, round.afterwards],
    ["nominate your representatives for each session", applicant.person, to.application(reference), round.afterwards],
    ["nominated later", drafting.applicant.person, to.applicationTask(own, "head"), round.applying],
  ] as const) {
    const page = await pageOf(person, address, at);
    expect(page).toContain(says);
    expect(page).toContain(`mailto:${contactEmail}`);
  }
  const { text } = renderLetter("accredited", samples.accredited, "en", {
    portalUrl: "https://accreditation.example.org",
    demonstration: false,
    contactEmail,
  });
  expect(text).toContain("representatives are nominated in the portal for each session");
  expect(text).toContain(contactEmail);
});

test("who asks for a change of name reads that its document goes to the Secretariat, and to which address", async () => {
  const { applicant } = await givenRenamedRecord(db, { name: "Institute for Quietest Networks" });
  const page = await pageOf(applicant.person, to.requestNameChange, round.afterwards);
  expect(page).toContain("The portal takes no document here: send it to the Secretariat");
  expect(page).toContain(`mailto:${contactEmail}`);
});
