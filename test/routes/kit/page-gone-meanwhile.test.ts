import { expect, test } from "vitest";
import { confirmWithdrawal } from "#acts/accreditation/confirm-withdrawal.ts";
import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import { deleteDraft } from "#acts/applications/delete-draft.ts";
import type { Id } from "#domain/kit/id.ts";
import { paths } from "#paths";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenColleague, givenDraft, givenOfficer, givenOpenCall } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { givenAccreditation } from "../../acts/accreditation/every-change.ts";

/* Of two who are at it at once, the one is faster, and the page of the other is there no more. */

const { db } = await aDatabase();
const portal = await theWholePortal();
const to = paths("en");

async function sent(by: Id<"person">, now: typeof round.applying, path: string, fields: Record<string, string>) {
  const context = () => ({ ...aLoadContext(db, { now }), shared: {} });
  const { cookies } = await signedInAs(context(), by);
  const answer = await portal(context(), path, {
    method: "POST",
    headers: { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") },
    body: new URLSearchParams({ ...fields, idempotencyKey: "one" }),
  });
  return { status: answer.status, html: await answer.text() };
}

test.each([
  // The act finds that it is gone, or already what says what the form asks.
  ["saved", (draft: string) => to.applicationTask(draft, "purpose"), "<h1>This cannot be done</h1>", { version: "2" }],
  ["sent", to.changeAnswers, "<h1>Page not found</h1>", {}],
] as const)(
  "a draft is deleted by a colleague: what was typed and is %s is given back",
  async (_, at, heading, more) => {
    const { applicant, application } = await givenDraft(db, await givenOpenCall(db));
    const { reference, version } = application;
    const colleague = await givenColleague(db, applicant);
    accepted(await deleteDraft(as(db, colleague, round.applying), { reference, version }));
    const purpose = "Norms for <networks> and their use.";
    const { status, html } = await sent(applicant.person, round.applying, at(reference), { ...more, purpose });
    expect(status).toBe(404);
    expect(html).toContain(heading);
    expect(html).toContain("None of it is saved. Copy what you need before you leave this page.");
    expect(html).toContain("Norms for &lt;networks&gt; and their use.");
    expect(html).not.toContain("You are signed out");
  },
);

test("a withdrawal is confirmed by a colleague: who discards it reads that it is decided", async () => {
  const { accreditation, officer } = await givenAccreditation(db);
  const at = as(db, officer, round.afterwards);
  accepted(await withdrawAccreditation(at, { accreditation, ground: "A request of the organisation." }));
  const { id: withdrawal } = await db
    .selectFrom("accreditation_withdrawal")
    .select("id")
    .where("accreditation_id", "=", accreditation)
    .executeTakeFirstOrThrow();
  const [first, second] = [await givenOfficer(db), await givenOfficer(db)];
  accepted(await confirmWithdrawal(as(db, first, round.afterwards), { withdrawal }));
  const path = to.decideWithdrawal(accreditation, withdrawal, "discard-withdrawal");
  const { status, html } = await sent(second.person, round.afterwards, path, { reason: "It still exists." });
  expect(status).toBe(409);
  expect(html).toContain("<title>This cannot be done – ");
  expect(html).toContain("This withdrawal has been confirmed or discarded");
  expect(html).not.toContain("Page not found");
});
