import { expect, test } from "vitest";
import { noAnswers } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { givenDraft, givenOpenCall } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

/* What the pages of a draft say of what can still be done with it. */

const { db } = await aDatabase();
const portal = await theWholePortal();
const given = await givenOpenCall(db);
const closed = later(round.callCloses, { seconds: 1 });

async function pageOf(person: Id<"person">, address: string, now: Instant = round.applying) {
  const context = () => ({ ...aLoadContext(db, { now }), shared: {} });
  const { cookies } = await signedInAs(context(), person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  return (await portal(context(), address, { headers })).text();
}

test("a draft that lacks something is asked for it while the call is open, and after it told that it was not submitted", async () => {
  const { applicant, application } = await givenDraft(db, given, { answers: noAnswers });
  const address = `/en/organisation/applications/${application.reference}/check-answers`;
  const open = await pageOf(applicant.person, address);
  expect(open).toContain("Nothing has been submitted yet.");
  expect(open).toContain("This cannot be submitted yet");
  const over = await pageOf(applicant.person, address, closed);
  expect(over).toContain("This draft was not submitted by the deadline.");
  for (const words of ["submitted yet", "Missing:", "submit-application"]) expect(over).not.toContain(words);
  // Whoever had the last page open is told the one reason, and no other.
  const sending = await pageOf(applicant.person, address.replace("check-answers", "submit-application"), closed);
  expect(sending).toContain("The call for applications has closed.");
  for (const words of ["submitted yet", "You are about to submit", "you confirm"]) expect(sending).not.toContain(words);
});

test("a draft that was not submitted can still be deleted, as the letter about it says", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const address = `/en/organisation/applications/${application.reference}`;
  for (const now of [round.applying, closed])
    expect(await pageOf(applicant.person, address, now), now.toString()).toContain(`href="${address}/delete-draft"`);
  expect(await pageOf(applicant.person, `${address}/delete-draft`, closed)).toContain("<form");
});

test("that the category can still be chosen after the application was submitted is said before it is", async () => {
  const { applicant, application } = await givenDraft(db, given);
  const address = `/en/organisation/applications/${application.reference}`;
  const words = /another (?:one|category)[^.]* until the call closes, as long as nobody has ruled on/i;
  const chosen = await pageOf(applicant.person, `${address}/category`);
  const submitting = await pageOf(applicant.person, `${address}/submit-application`);
  expect([chosen, submitting].filter((page) => !words.test(page))).toEqual([]);
});
