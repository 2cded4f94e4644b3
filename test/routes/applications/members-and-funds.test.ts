import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { returnApplication } from "#acts/applications/return-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { noAnswers } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { paths } from "#paths";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenMission, givenOpenCall } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

/* What is asked about the governing body, the members and the funds, from the question to the mission that reads the answer. */

const { db } = await aDatabase();
const portal = await theWholePortal();
const { information, circulation } = oewg2021To2025.provisions;
const given = await givenOpenCall(db, {
  information: {
    ...information,
    required: ["members"],
    requiredOfNotifiers: [],
    optional: ["funding"],
    curable: { by: { unit: "calendar_days", count: 10 } },
  },
  circulation: { ...circulation, fields: "dossier" },
});

async function open(person: Id<"person">, address: string, now: Instant, body?: readonly (readonly string[])[]) {
  const context: AppLoadContext = { ...aLoadContext(db, { now }), shared: {} };
  const { cookies } = await signedInAs(context, person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  if (body === undefined) return portal(context, address, { headers });
  const sent = new URLSearchParams(body.map(([name = "", value = ""]) => [name, value]));
  return portal(context, address, { method: "POST", headers, body: sent });
}

/** An organisation at the pages of one application. */
function aVisitor(person: Id<"person">, reference: string, now: Instant) {
  const own = `/en/organisation/applications/${reference}`;
  const get = async (page: string) => plain(await (await open(person, `${own}${page}`, now)).text());
  const send = async (page: string, ...fields: readonly (readonly string[])[]) => {
    const { version } = mustExist(await findApplicationByReference(db, reference));
    // What a form sends twice counts as it was sent first.
    const answer = await open(person, `${own}${page}`, now, [...fields, ["version", version.toString()]]);
    return { status: answer.status, location: answer.headers.get("location"), page: plain(await answer.text()) };
  };
  return { own, get, send };
}

/** As it reads, without the marks around what was typed. */
function plain(page: string): string {
  return page
    .replaceAll(/[\u2066-\u2069]/g, "")
    .replaceAll("<!-- -->", "")
    .replaceAll("&amp;", "&");
}

const members = [
  ["membersKind", "organisations"],
  ["membersNumber", "1200"],
  ["membersCountries", "14"],
  ["membersRegions", "Europe"],
  ["membersRegions", "Africa"],
] as const;

test("each has its page, says what is wrong, keeps what is in order, and reads in words to the organisation, the office and the missions", async () => {
  const { applicant, application } = await givenDraft(db, given, { answers: noAnswers });
  const { reference } = application;
  const { own, get, send } = aVisitor(applicant.person, reference, round.applying);
  const tasks = await get("");
  for (const task of ["members", "funding"]) expect(tasks).toContain(`${own}/${task}"`);
  expect(tasks).not.toContain(`${own}/governing-body"`);
  expect(await get("/members")).not.toContain("(optional)");
  expect(await get("/funding")).toContain("Sources of funding (optional)");

  const wrong = await send("/members", ["membersKind", "organisations"], ["membersNumber", "many"]);
  expect([wrong.status, wrong.page.includes("Enter a whole number from 1 to 999,999,999")]).toEqual([422, true]);
  expect(wrong.page).toContain("What is in order on this page has been saved");
  const checked = await get("/check-answers");
  expect(checked).toContain(`href="${own}/members?from=check-answers#membersNumber">Missing`);
  expect(checked).toContain(
    `href="${own}/members?from=check-answers#membersRegions">Regions in which there are members<`,
  );
  expect(checked).toContain(`<div id="membersKind">`);
  expect(checked).toContain(`href="${own}/members?from=check-answers#membersKind">Change`);
  expect((await send("/submit-application")).page).toContain("3 answers are missing");
  expect((await send("/members", ...members)).status).toBe(303);

  // Whoever has no members is asked for no number: what cannot be read in it is in nobody's way, and what is wrong beside it is still told.
  const none = [
    ["membersKind", "none"],
    ["membersNumber", "many"],
    ["membersCountries", "0"],
  ] as const;
  expect((await send("/members", ...none)).status).toBe(303);
  expect(await get("/check-answers")).toContain("It has no members");
  const stranger = await send("/members", ...none, ["membersRegions", "Atlantis"]);
  expect([stranger.status, stranger.page.includes("Enter a whole number")]).toEqual([422, false]);
  expect((await send("/members", ...members)).status).toBe(303);

  const tooMuch = await send("/funding", ["fundingSources.foundations", "71"], ["fundingSources.fees", "30"]);
  expect([tooMuch.status, tooMuch.page.includes("The shares come to more than 100 per cent")]).toEqual([422, true]);
  const nowhere = await send("/funding", ["fundingSources.kinds", "loans"]);
  expect(nowhere.status).toBe(422);
  const old = await send("/funding", ["fundingYear", "2011"]);
  expect(old.status).toBe(422);
  const funds = [
    ["fundingSources.kinds", "foundations"],
    ["fundingSources.fees", "30"],
    ["fundingFromStates", "no"],
    ["fundingStates", "Left over"],
  ] as const;
  expect((await send("/funding", ...funds)).status).toBe(303);
  const words = ["1,200", "Africa, Europe", "Foundations, Fees and sales (30 per cent)"];
  const summary = await get("/check-answers");
  for (const word of words) expect(summary).toContain(word);
  expect(summary).not.toContain("Which States or entities");

  expect((await send("/submit-application")).status).toBe(303);
  const received = mustExist(await findApplicationByReference(db, reference));
  expect(received.answers).toEqual({
    ...noAnswers,
    membersKind: "organisations",
    membersNumber: "1200",
    membersCountries: "14",
    membersRegions: "Africa,Europe",
    fundingSources: "foundations,fees:30",
    fundingFromStates: "no",
  });
  const desk = await open(given.officer.person, `/en/secretariat/applications/${reference}`, round.reviewing);
  const review = plain(await desk.text());
  for (const word of words) expect(review).toContain(word);

  const { version } = received;
  accepted(await clearApplication(as(db, given.officer, round.reviewing), { reference, version }));
  const list = { call: given.call.id, closesAt: round.periodCloses };
  const { period } = accepted(await circulateList(as(db, given.officer, round.circulating), list)).next;
  const mission = await givenMission(db);
  const address = paths("en").circulatedDossier(period.id, reference);
  const dossier = plain(await (await open(mission.person, address, later(round.circulating, { hours: 1 }))).text());
  for (const word of ["Organisations", ...words]) expect(dossier).toContain(word);
  expect(dossier).not.toContain("Governing body");
});

test("what was sent is changed in words while the call is open, and completed where the office asks for the members", async () => {
  const { applicant, application } = await givenDraft(db, given, { answers: noAnswers });
  const { reference } = application;
  const { get, send } = aVisitor(applicant.person, reference, round.applying);
  await send("/members", ...members);
  await send("/submit-application");
  expect((await send("/change-answers", ["membersKind", "persons"])).page).toContain(
    "Fill in what was asked for: Number of members",
  );
  expect((await send("/change-answers", ["membersKind", "none"], ["membersNumber", "3"])).status).toBe(303);
  const changed = await get("");
  for (const word of ["1,200", "Africa, Europe", "It has no members"]) expect(changed).toContain(word);

  const { version } = mustExist(await findApplicationByReference(db, reference));
  const asked = { reference, version, words: "How many are they?", asked: ["members", "documents"] } as const;
  accepted(await returnApplication(as(db, given.officer, round.reviewing), asked));
  const back = aVisitor(applicant.person, reference, later(round.reviewing, { hours: 1 }));
  const complete = await back.get("/complete-application");
  for (const field of ["membersKind", "membersNumber", "membersCountries", "membersRegions"])
    expect(complete).toContain(`name="${field}"`);
  expect(complete).not.toContain(`name="fundingYear"`);
  // The documents have a page of their own: what was typed here is saved on the way there.
  expect(complete).toContain("complete-application?then=documents");
  const onward = await back.send(
    "/complete-application?then=documents",
    ["membersKind", "both"],
    ["membersNumber", "7"],
  );
  expect(onward.location).toBe(`/en/organisation/applications/${reference}/documents`);
  expect(await back.get("/complete-application")).toContain('value="7"');
  // Another page that was opened before reads what this one has saved, beside its own.
  const other = await back.send("/complete-application", ["version", String(version)], ["membersKind", "none"]);
  expect(other.status).toBe(409);
  for (const word of ["Saved now", "What you sent", "It has no members", "Organisations and persons"])
    expect(other.page).toContain(word);
  expect(other.page).not.toContain("This is how you saved it");
  const lacking = await back.send("/complete-application", ["membersKind", "both"], ["membersNumber", "7"]);
  expect(lacking.page).toContain("Fill in what was asked for: Regions in which there are members");
  expect((await back.send("/complete-application", ...members)).status).toBe(303);
  expect((await findApplicationByReference(db, reference))?.answers.membersRegions).toBe("Africa,Europe");
});

test("two who answer at once read both answers in words", async () => {
  const { applicant, application } = await givenDraft(db, given, { answers: noAnswers });
  const { send } = aVisitor(applicant.person, application.reference, round.applying);
  await send("/funding", ["fundingSources.kinds", "donations"]);
  const second = [
    ["version", "1"],
    ["fundingSources.fees", "30"],
  ] as const;
  const { page, status } = await send("/funding", ...second);
  expect(status).toBe(409);
  for (const word of ["Donations of persons", "Fees and sales (30 per cent)"]) expect(page).toContain(word);
});

test("whose text neither asks nor lets it be added has no question", async () => {
  const plainCall = await givenOpenCall(db);
  const { applicant, application } = await givenDraft(db, plainCall);
  const { own, get } = aVisitor(applicant.person, application.reference, round.applying);
  const tasks = await get("");
  for (const task of ["members", "funding", "governing-body"]) expect(tasks).not.toContain(`${own}/${task}"`);
});
