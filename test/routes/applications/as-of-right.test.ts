import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { submitApplication } from "#acts/applications/submit-application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { comesInUnverified, isStatusAsClaimed } from "#domain/modalities/stages.ts";
import { aDatabase } from "#support/database.ts";
import { answers, round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOpenCall } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";
import { theWholePortal } from "#support/whole-portal.ts";

/* Where a track has no stage nobody verifies what its organisations claim, and no page says that somebody does. */

const { db } = await aDatabase();
const portal = await theWholePortal();

const others = aClass("others", [aRuling("screening"), aList("list"), aWindow("window")]);
const holders = { ...aClass("holders", []), title: "Holders of the status", consultative: true };
const given = await givenOpenCall(db, {}, [holders, others]);
const { slug } = given.process;

async function pageOf(person: Id<"person"> | null, address: string, now: Instant): Promise<string> {
  const context: AppLoadContext = { ...aLoadContext(db, { now, env: { demonstration: true } }), shared: {} };
  if (person === null) return (await portal(context, address, {})).text();
  const { cookies } = await signedInAs(context, person);
  const Cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ");
  return (await portal(context, address, { headers: { Cookie } })).text();
}

test("who comes in as of right is promised no verification, and its status is published as claimed", async () => {
  const { applicant, application } = await givenDraft(db, given, { class: "holders" });
  const { reference } = application;
  const own = `/en/organisation/applications/${reference}`;
  const asking = await pageOf(applicant.person, `${own}/submit-application`, round.applying);
  expect(asking).toContain("Nobody verifies what you state");
  expect(asking).not.toContain("verifies the status");
  expect(asking).not.toContain("After that you can still change the answers");
  accepted(await submitApplication(as(db, applicant, round.applying), application));
  const receipt = await pageOf(applicant.person, `${own}/received`, round.applying);
  expect(receipt).toContain("Nobody verifies what it stated");
  expect(receipt).not.toContain("The Secretariat verifies");

  const casePage = await pageOf(given.officer.person, `/en/secretariat/applications/${reference}`, round.reviewing);
  expect(casePage).toContain("as claimed");
  expect(casePage).not.toContain("To verify");

  const list = `/api/v1/processes/${slug}/accredited-organisations`;
  expect(JSON.parse(await pageOf(null, list, round.reviewing))).toMatchObject({
    items: [{ reference, as_claimed: true }],
  });
  const [head, line] = (await pageOf(null, `${list}.csv`, round.reviewing)).split("\r\n");
  expect([head?.split(",").at(-1), line?.split(",").at(-1)]).toEqual(["as_claimed", "true"]);
  expect(await pageOf(null, `/en/accredited-organisations?process=${slug}`, round.reviewing)).toContain("as claimed");
});

test("a status is as claimed unless somebody verifies it: who screens for a list does not", () => {
  expect(isStatusAsClaimed(holders)).toBe(true);
  expect(isStatusAsClaimed({ ...holders, consultative: false })).toBe(false);
  expect(isStatusAsClaimed({ ...holders, track: null })).toBe(false);
  expect(isStatusAsClaimed({ ...holders, track: others.track })).toBe(true);
  const answered = [aList("list"), aWindow("window")];
  expect(isStatusAsClaimed({ ...holders, track: [aRuling("claim", { what: "claim" }), ...answered] })).toBe(false);
  expect(isStatusAsClaimed({ ...holders, track: [aRuling("screening", { register: "roll" }), ...answered] })).toBe(
    false,
  );
  // Who clears where nobody can object says that the status is verified.
  expect(isStatusAsClaimed({ ...holders, track: [aRuling("screening")] })).toBe(false);
  expect(isStatusAsClaimed({ ...holders, track: [aList("list"), aWindow("window")] })).toBe(true);
});

test("they come in unverified where no office looks at it and nobody can oppose them", () => {
  expect(comesInUnverified([])).toBe(true);
  expect(comesInUnverified([aRuling("claim", { what: "claim" })])).toBe(false);
  expect(comesInUnverified([aList("list"), aWindow("window")])).toBe(false);
});

test("who applies declares that the head knows of it, and names nobody where nobody was asked who that is", async () => {
  const nobody = { ...answers, headName: null, headTitle: null, headEmail: null };
  for (const [said, words] of [
    [answers, "the head of the organisation, \u2068A. Person\u2069, knows of the application and agrees"],
    [nobody, "the head of the organisation knows of the application and agrees"],
  ] as const) {
    const { applicant, application } = await givenDraft(db, given, { class: "others", answers: said });
    const address = `/en/organisation/applications/${application.reference}/submit-application`;
    expect(await pageOf(applicant.person, address, round.applying)).toContain(words);
  }
});
