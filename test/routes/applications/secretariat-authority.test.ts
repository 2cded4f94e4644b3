import { describe, expect, test } from "vitest";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aPersonIn, givenLapsed, givenMission } from "#support/given.ts";
import { aBrowserOn, aLoadContext, type Browser, type Handler, signedInAs } from "#support/request.ts";
import * as invitePerson from "../../../app/routes/administrator/invite-person.tsx";
import * as people from "../../../app/routes/administrator/people.tsx";
import * as accreditation from "../../../app/routes/secretariat/accreditation.tsx";
import * as allLetters from "../../../app/routes/secretariat/all-letters.tsx";
import * as announceCutOff from "../../../app/routes/secretariat/announce-cut-off.tsx";
import * as application from "../../../app/routes/secretariat/application.tsx";
import * as assignApplications from "../../../app/routes/secretariat/assign-applications.tsx";
import * as auditTrail from "../../../app/routes/secretariat/audit-trail.tsx";
import * as call from "../../../app/routes/secretariat/call.tsx";
import * as calls from "../../../app/routes/secretariat/calls.tsx";
import * as changeAccreditation from "../../../app/routes/secretariat/change-accreditation.tsx";
import * as changeClearance from "../../../app/routes/secretariat/change-clearance.tsx";
import * as circulateList from "../../../app/routes/secretariat/circulate-list.tsx";
import * as clearApplication from "../../../app/routes/secretariat/clear-application.tsx";
import * as consolidatedList from "../../../app/routes/secretariat/consolidated-list.tsx";
import * as extendCall from "../../../app/routes/secretariat/extend-call.tsx";
import * as extendPeriod from "../../../app/routes/secretariat/extend-no-objection-period.tsx";
import * as extendTimeToComplete from "../../../app/routes/secretariat/extend-time-to-complete.tsx";
import * as importConsolidatedList from "../../../app/routes/secretariat/import-consolidated-list.tsx";
import * as inquiries from "../../../app/routes/secretariat/inquiries.tsx";
import * as letters from "../../../app/routes/secretariat/letters.tsx";
import * as lookUpOrganisation from "../../../app/routes/secretariat/look-up-organisation.tsx";
import * as period from "../../../app/routes/secretariat/no-objection-period.tsx";
import * as periods from "../../../app/routes/secretariat/no-objection-periods.tsx";
import * as openCall from "../../../app/routes/secretariat/open-call.tsx";
import * as openProcess from "../../../app/routes/secretariat/open-process.tsx";
import * as outcomes from "../../../app/routes/secretariat/outcomes.tsx";
import * as prepareClearances from "../../../app/routes/secretariat/prepare-clearances.tsx";
import * as prepareRuling from "../../../app/routes/secretariat/prepare-ruling.tsx";
import * as preparedRulings from "../../../app/routes/secretariat/prepared-rulings.tsx";
import * as queue from "../../../app/routes/secretariat/queue.tsx";
import * as recuse from "../../../app/routes/secretariat/recuse-from-application.tsx";
import * as refuseApplication from "../../../app/routes/secretariat/refuse-application.tsx";
import * as removeView from "../../../app/routes/secretariat/remove-view.tsx";
import * as retryLetter from "../../../app/routes/secretariat/retry-letter.tsx";
import * as retryLetters from "../../../app/routes/secretariat/retry-letters.tsx";
import * as returnApplication from "../../../app/routes/secretariat/return-application.tsx";
import * as saveView from "../../../app/routes/secretariat/save-view.tsx";
import * as scheduleSession from "../../../app/routes/secretariat/schedule-session.tsx";
import * as writeDeskNote from "../../../app/routes/secretariat/write-desk-note.tsx";

const { db } = await aDatabase();
const context = aLoadContext(db, { now: round.afterwards });

const given = await givenLapsed(db);
const [listed] = given.listed;
if (listed === undefined) throw new Error("The list has a row");
const [granted] = await listAccreditationsOfApplications(db, [listed.application.id]);
if (granted === undefined) throw new Error("The period has lapsed without an objection");
const mission = await givenMission(db);

const offices = {
  applicant: { role: "applicant" },
  mission: { role: "mission", mission: mission.mission },
  chair: { role: "chair", process: given.process.id },
  secretariat: { role: "secretariat" },
  administrator: { role: "administrator" },
} as const;
type Office = keyof typeof offices;

const browsers = new Map<Office, Browser>();
for (const [name, office] of Object.entries(offices)) {
  browsers.set(name as Office, await signedInAs(context, await aPersonIn(db, office)));
}

const params = {
  reference: listed.application.reference,
  call: given.call.id,
  period: given.period.id,
  process: given.process.slug,
  accreditation: granted.id,
  letter: "00000000-0000-4000-8000-000000000000",
};

const unknown = "11111111-1111-4111-8111-111111111111";

interface Page {
  readonly route: { readonly loader: Handler; readonly action?: Handler };
  readonly allowed: readonly Office[];
  /** The parameter that names what the page is about. */
  readonly about?: keyof typeof params;
  /** Who may open such pages, but this one: a decision that has no Chair rule shows its Chair no application. */
  readonly unknownTo?: Office;
}

const officers = ["secretariat"] as const;

const pages: Record<string, Page> = {
  "/secretariat": { route: queue, allowed: ["secretariat", "chair"] },
  "/secretariat/save-view": { route: saveView, allowed: ["secretariat", "chair"] },
  "/secretariat/remove-view": { route: removeView, allowed: ["secretariat", "chair"] },
  "/secretariat/assign-applications": { route: assignApplications, allowed: officers },
  "/secretariat/applications/:reference": {
    route: application,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/applications/:reference/clear-application": {
    route: clearApplication,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/applications/:reference/refuse-application": {
    route: refuseApplication,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/applications/:reference/return-application": {
    route: returnApplication,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/applications/:reference/extend-time-to-complete": {
    route: extendTimeToComplete,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/applications/:reference/take-back-clearance": {
    route: changeClearance,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/applications/:reference/take-back-refusal": {
    route: changeClearance,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/applications/:reference/take-back-return": {
    route: changeClearance,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/applications/:reference/hold-back-application": {
    route: changeClearance,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/applications/:reference/release-application": {
    route: changeClearance,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/applications/:reference/recuse-from-application": {
    route: recuse,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/applications/:reference/prepare-ruling": {
    route: prepareRuling,
    allowed: officers,
    about: "reference",
    unknownTo: "chair",
  },
  "/secretariat/prepare-clearances": { route: prepareClearances, allowed: ["secretariat", "chair"] },
  "/secretariat/prepared-rulings": { route: preparedRulings, allowed: ["secretariat", "chair"] },
  "/secretariat/applications/:reference/write-desk-note": {
    route: writeDeskNote,
    allowed: officers,
    about: "reference",
  },
  "/secretariat/inquiries": { route: inquiries, allowed: officers },
  "/secretariat/applications/:reference/look-up-organisation": {
    route: lookUpOrganisation,
    allowed: officers,
    about: "reference",
  },
  "/secretariat/consolidated-list": { route: consolidatedList, allowed: officers },
  "/secretariat/consolidated-list/import-consolidated-list": { route: importConsolidatedList, allowed: officers },
  "/secretariat/calls": { route: calls, allowed: officers },
  "/secretariat/calls/:call": { route: call, allowed: officers, about: "call" },
  "/secretariat/calls/:call/circulate-list": { route: circulateList, allowed: officers, about: "call" },
  "/secretariat/calls/:call/announce-cut-off": { route: announceCutOff, allowed: officers, about: "call" },
  "/secretariat/calls/:call/extend-call": { route: extendCall, allowed: officers, about: "call" },
  "/secretariat/open-process": { route: openProcess, allowed: officers },
  "/secretariat/processes/:process/schedule-session": { route: scheduleSession, allowed: officers, about: "process" },
  "/secretariat/processes/:process/open-call": { route: openCall, allowed: officers, about: "process" },
  "/secretariat/no-objection-periods": { route: periods, allowed: officers },
  "/secretariat/no-objection-periods/:period": { route: period, allowed: officers, about: "period" },
  "/secretariat/no-objection-periods/:period/extend-no-objection-period": {
    route: extendPeriod,
    allowed: officers,
    about: "period",
  },
  "/secretariat/outcomes": { route: outcomes, allowed: ["secretariat", "chair"] },
  "/secretariat/accreditations/:accreditation": {
    route: accreditation,
    allowed: ["secretariat", "chair"],
    about: "accreditation",
  },
  "/secretariat/accreditations/:accreditation/suspend-accreditation": {
    route: changeAccreditation,
    allowed: ["secretariat", "chair"],
    about: "accreditation",
  },
  "/secretariat/accreditations/:accreditation/reinstate-accreditation": {
    route: changeAccreditation,
    allowed: ["secretariat", "chair"],
    about: "accreditation",
  },
  "/secretariat/accreditations/:accreditation/withdraw-accreditation": {
    route: changeAccreditation,
    allowed: ["secretariat", "chair"],
    about: "accreditation",
  },
  "/secretariat/letters": { route: letters, allowed: ["secretariat", "chair"] },
  "/secretariat/letters/retry-letters": { route: retryLetters, allowed: ["secretariat", "chair"] },
  "/secretariat/letters/all": { route: allLetters, allowed: ["secretariat", "chair"] },
  "/secretariat/letters/:letter/retry-letter": { route: retryLetter, allowed: ["secretariat", "chair"] },
  "/secretariat/audit-trail": { route: auditTrail, allowed: ["secretariat", "administrator"] },
  "/administrator": { route: people, allowed: ["administrator"] },
  "/administrator/invite-person": { route: invitePerson, allowed: ["administrator"] },
};

describe.each(Object.entries(pages))("%s", (path, { route, allowed, about, unknownTo }) => {
  test.each([...browsers])("is shown to those in its office and to nobody else: %s", async (office, browser) => {
    const answer = await browser.load(route, `/en${path}`, params);
    if (allowed.includes(office)) expect([200, 302]).toContain(answer.status);
    else expect(answer.status).toBe(office === unknownTo ? 404 : 403);
  });

  test.each([...browsers].filter(([office]) => !allowed.includes(office)))(
    "takes nothing that is sent by others: %s",
    async (office, browser) => {
      const { action } = route;
      if (action === undefined) return;
      expect((await browser.send({ action }, `/en${path}`, {}, params)).status).toBe(office === unknownTo ? 404 : 403);
    },
  );

  test("sends whoever has not signed in to sign in, and back here", async () => {
    const answer = await aBrowserOn(context).load(route, `/en${path}`, params);
    expect(answer.status).toBe(302);
    expect(answer.location).toBe(`/en/account/sign-in?${new URLSearchParams({ then: `/en${path}` }).toString()}`);
  });

  test("has no page for what is not there", async () => {
    if (about === undefined) return;
    const browser = browsers.get(allowed[0] ?? "secretariat");
    const { action } = route;
    for (const nothing of [unknown, "not-an-id"]) {
      const none = { ...params, [about]: nothing };
      expect((await browser?.load(route, `/en${path}`, none))?.status).toBe(404);
      if (action !== undefined) expect((await browser?.send({ action }, `/en${path}`, {}, none))?.status).toBe(404);
    }
  });
});

test("a Chair has no page for an accreditation to another process", async () => {
  const elsewhere = await givenLapsed(db);
  const chair = await signedInAs(context, await aPersonIn(db, { role: "chair", process: elsewhere.process.id }));
  const path = `/en/secretariat/accreditations/${granted.id}`;
  expect((await chair.load(accreditation, path, params)).status).toBe(404);
  const own = await chair.load(outcomes, "/en/secretariat/outcomes");
  expect(own.data).toMatchObject({ record: { total: 1 } });
  const asked = await chair.load(outcomes, `/en/secretariat/outcomes?process=${given.process.slug}`);
  expect(JSON.stringify(asked.data)).not.toContain(listed.application.reference);
});
