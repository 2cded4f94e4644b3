import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { listClaimEvidence } from "#db/applications/claim-evidence.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { noAnswers } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import { givenDraft, givenOpenCall, givenProcess } from "#support/given.ts";
import { ownClasses } from "#support/own-classes.ts";
import { anEntry, givenRegister, importedEdition } from "#support/registers.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

/* Whose claim is verified against a register may say under which number the register has it. */

const { db } = await aDatabase();
const portal = await theWholePortal();
const desk = await givenProcess(db);
const conference = await givenRegister(db, desk.officer, { kind: "past_process" });
const partners = await givenRegister(db, desk.officer, { kind: "membership" });
const given = await givenOpenCall(db, {}, ownClasses({ conference: conference.slug, partners: partners.slug }));
const alike = Array.from({ length: 60 }, (_, place) => anEntry({ name: `Aa Partners League ${place.toString()}` }));
const longer = anEntry({ name: "International Partners League" });
const byNumber = anEntry({ name: "Ligue des partenaires", number: "P 2010/77" });
await importedEdition(db, desk.officer, {
  register: partners,
  entries: [...alike, longer, byNumber],
  datedOn: date("2022-05-24"),
  at: round.reviewing,
});

async function open(person: Id<"person">, address: string, now: Instant, body?: Record<string, string>) {
  const context: AppLoadContext = { ...aLoadContext(db, { now }), shared: {} };
  const { cookies } = await signedInAs(context, person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  return portal(
    context,
    address,
    body === undefined ? { headers } : { method: "POST", headers, body: new URLSearchParams(body) },
  );
}

const asked = "Under which number is your organisation on the register?";

test("the number is asked of those who claim, found first, and kept with the evidence", async () => {
  const { applicant, application } = await givenDraft(db, given, { class: "partners", name: "Partners League" });
  const { reference } = application;
  const task = `/en/organisation/applications/${reference}/register-number`;
  const page = async (address: string) => (await open(applicant.person, address, round.applying)).text();
  const send = async (fields: Record<string, string>) => {
    const { version } = mustExist(await findApplicationByReference(db, reference));
    return open(applicant.person, task, round.applying, { version: version.toString(), then: "continue", ...fields });
  };
  expect(await page(`/en/organisation/applications/${reference}`)).toContain(task);
  expect(await page(task)).toContain(asked);

  const long = await send({ registerNumber: "7".repeat(101) });
  expect(long.status).toBe(422);
  expect(await long.text()).toContain("100");
  expect((await send({ registerNumber: " p2010/77 " })).status).toBe(303);
  expect(await page(`/en/organisation/applications/${reference}/check-answers`)).toContain("p2010/77");

  const { version } = mustExist(await findApplicationByReference(db, reference));
  const submit = `/en/organisation/applications/${reference}/submit-application`;
  expect(await page(submit)).toContain("against the register that the decision names");
  expect((await open(applicant.person, submit, round.applying, { version: version.toString() })).status).toBe(303);

  const officer = (address: string, body?: Record<string, string>) =>
    open(given.officer.person, address, round.reviewing, body);
  const review = `/en/secretariat/applications/${reference}`;
  expect(await (await officer(review)).text()).toContain("Number that the organisation gives");
  const clear = await (await officer(`${review}/clear-application`)).text();
  expect(clear.indexOf(byNumber.name)).toBeGreaterThan(0);
  expect(clear.indexOf(byNumber.name)).toBeLessThan(clear.indexOf("Partners League 1"));
  expect(clear).toContain("Same number.");
  // Looking for something else does not lose what the organisation said.
  expect(await (await officer(`${review}/clear-application?find=League`)).text()).toContain("Same number.");

  const [, edition = ""] = /name="edition" value="([^"]+)"/.exec(clear) ?? [];
  const [, entry = ""] = /name="entry"[^>]*value="([^"]+)"/.exec(clear) ?? [];
  const received = mustExist(await findApplicationByReference(db, reference));
  const verified = { version: received.version.toString(), edition, entry, otherwise: "" };
  expect((await officer(`${review}/clear-application`, verified)).status).toBe(303);
  expect(await listClaimEvidence(db, received.id)).toMatchObject([
    { entry: { name: byNumber.name, number: "P 2010/77" }, given: "p2010/77" },
  ]);
  expect(await (await officer(review)).text()).toContain("p2010/77");
});

test("whose way knows no claim is not asked", async () => {
  const { applicant, application } = await givenDraft(db, given, { class: "all-others" });
  const address = `/en/organisation/applications/${application.reference}`;
  expect(await (await open(applicant.person, address, round.applying)).text()).not.toContain("register-number");
});

test("whose text asks those who only notify for the number of their consultative status is asked for it, and sends nothing without", async () => {
  const { provisions } = oewg2021To2025;
  const requiredOfNotifiers = ["registerNumber"] as const;
  const notifying = await givenOpenCall(db, { information: { ...provisions.information, requiredOfNotifiers } });
  const applying = { category: "ecosoc-ngo", answers: noAnswers } as const;
  const { applicant, application } = await givenDraft(db, notifying, applying);
  const { reference } = application;
  const own = `/en/organisation/applications/${reference}`;
  const get = async (address: string) => (await open(applicant.person, address, round.applying)).text();
  const send = async (address: string, fields: Record<string, string>) => {
    const { version } = mustExist(await findApplicationByReference(db, reference));
    return open(applicant.person, address, round.applying, { version: version.toString(), ...fields });
  };
  const asks = await get(`${own}/consultative-status`);
  expect(asks).toMatch(/Type of consultative status \(optional\)/);
  expect(asks).toMatch(/Year in which the status was granted \(optional\)/);
  expect(asks).toContain("Number on the register<");
  expect(asks).not.toContain("leave it empty");

  const early = await send(`${own}/submit-application`, {});
  expect([early.status, (await early.text()).includes("1 answer is missing")]).toEqual([409, true]);
  const given = await send(`${own}/consultative-status`, { then: "continue", registerNumber: "E/2009/77" });
  expect(given.status).toBe(303);
  expect((await send(`${own}/submit-application`, {})).status).toBe(303);
  const review = await open(notifying.officer.person, `/en/secretariat/applications/${reference}`, round.reviewing);
  expect((await review.text()).replaceAll(/[\u2066-\u2069]/g, "")).toContain("not given, Not given, number E/2009/77");
});

test("whose text asks for it without a claim has a page for it", async () => {
  const { provisions } = oewg2021To2025;
  const called = await givenOpenCall(db, { information: { ...provisions.information, required: ["registerNumber"] } });
  const { applicant, application } = await givenDraft(db, called, { category: "ngo", answers: noAnswers });
  const tasks = await open(applicant.person, `/en/organisation/applications/${application.reference}`, round.applying);
  expect(await tasks.text()).toContain(`/${application.reference}/register-number`);
});
