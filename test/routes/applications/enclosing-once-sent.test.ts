import { expect, test } from "vitest";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { paths } from "#paths";
import { aDatabase } from "#support/database.ts";
import { givenDocument, givenDraftToEnclose, requiring } from "#support/documents.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOpenCall } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

/* The pages about documents in a window that was opened before the application was sent in another one. */

const { db } = await aDatabase();
const portal = await theWholePortal();
const to = paths("en");

test("no document can be added or removed any more, and the page leads on", async () => {
  const call = await givenOpenCall(db, requiring(["statutes"]));
  const { application, applicant } = await givenDraftToEnclose(db, call);
  const { reference } = application;
  const document = await givenDocument(db, { application, applicant });
  const by = as(db, applicant, round.applying);
  accepted(await submitApplication(by, { reference, version: application.version + 1 }));
  const context = () => ({ ...aLoadContext(db, { now: round.applying }), shared: {} });
  const { cookies } = await signedInAs(context(), applicant.person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const adding = to.addDocument(reference, "supporting");
  const form = new FormData();
  form.set("language", "en");
  const answers = [
    await portal(context(), adding, { headers }),
    await portal(context(), adding, { headers, method: "POST", body: form }),
    await portal(context(), to.applicationTask(reference, "documents"), { headers }),
    await portal(context(), to.removeDocument(reference, document), { headers }),
  ];
  for (const answer of answers) {
    const page = await answer.text();
    expect(page).toContain(`href="${to.changeAnswers(reference)}"`);
    expect(page).toContain(`href="${to.application(reference)}"`);
    expect(page).not.toContain(`href="${to.completeApplication(reference)}"`);
  }
});
