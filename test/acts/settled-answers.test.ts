import { expect, test } from "vitest";
import { reinstateAccreditation } from "#acts/accreditation/reinstate-accreditation.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import { caseStanding } from "#domain/applications/case.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { decisionInForce } from "#domain/modalities/modalities.ts";
import { forTheSession, givenListBeforeBody } from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { instant, local, millisecondAfter, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenAdoption,
  givenCirculated,
  givenOpenCall,
  givenText,
  put,
  refused,
  theClock,
} from "#support/given.ts";
import { seeAccreditedOrganisations } from "#views/accreditation/accredited-organisations.ts";
import { seeAccreditation } from "#views/accreditation/outcomes.ts";

/* The settled answers of domain.md, section 8, through the acts: those that are about no single act. */

const { db } = await aDatabase();
const { validity, suspension } = oewg2021To2025.provisions;
const sessionEnds = local("2022-07-29T23:59:59.999");

async function recordOf(reference: string, at: Instant) {
  return getApplicationRecord(db, mustExist(await findApplicationByReference(db, reference)), at);
}

test("decision changes while cases run: a call that is open keeps its text, also while nothing has been received under it", async () => {
  const call = await givenOpenCall(db);
  const text = await givenText(db, call);
  await givenAdoption(db, call, put(text.decision.id), local("2022-05-02T12:00"));
  const records = await listModalitiesDecisions(db, call.process.id);
  expect(records.map(({ decision }) => decision.supersededAt)).toEqual([null, null]);
  expect(decisionInForce(records, round.reviewing)?.version).toBe(2);
  const { period } = await givenCirculated(db, { of: call });
  expect(period.decision).toBe(call.decision.id);
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
});

test("suspended, and the scope ends: ended; no time added", async () => {
  const given = await givenCirculated(db, { provisions: { validity: { ...validity, until: "session" } } });
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: given.period.id }));
  const { application } = mustExist(given.listed[0]);
  const [accreditation] = await listAccreditationsOfApplications(db, [application.id]);
  const change = { accreditation: mustExist(accreditation).id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, local("2022-07-20T12:00")), change));
  const conditionAt = async (at: Instant) => {
    const standing = applicationStanding(await recordOf(application.reference, at), at);
    return standing.kind === "accredited" ? [standing.condition, standing.validUntil?.toString()] : [standing.kind];
  };
  expect(await conditionAt(sessionEnds)).toEqual(["suspended", "2022-07-29"]);
  const after = millisecondAfter(sessionEnds);
  expect(await conditionAt(after)).toEqual(["expired", "2022-07-29"]);
  const back = await reinstateAccreditation(as(db, given.officer, after), change);
  expect(refused(back).because).toBe("accreditation_is_not_suspended");
  const list = { process: given.process.slug, sort: "name", page: 1 } as const;
  expect((await seeAccreditedOrganisations(as(db, { role: "public" }, after), list))?.total).toBe(0);
});

test("a determination never comes: overdue, and at the scope's end undecided", async () => {
  const given = await givenListBeforeBody(db, 1, forTheSession);
  const { application } = mustExist(given.listed[0]);
  const at = async (when: Instant) => caseStanding(await recordOf(application.reference, when), when).now;
  expect(await at(sessionEnds)).toMatchObject({ kind: "waits", overdue: false, until: sessionEnds });
  expect(await at(millisecondAfter(sessionEnds))).toMatchObject({ kind: "undecided", at: sessionEnds });
  const forTheMandate = await givenListBeforeBody(db, 1);
  const waiting = mustExist(forTheMandate.listed[0]).application;
  const then = instant("2022-08-15T12:00:00Z");
  const standing = caseStanding(await recordOf(waiting.reference, then), then).now;
  expect(standing).toMatchObject({ kind: "waits", for: "ruling", overdue: true, until: sessionEnds });
});

test("entitlements and suspension follow the version in force: who may suspend does not stay with the call", async () => {
  const call = await givenOpenCall(db);
  const text = await givenText(db, call, {
    suspension: { ...suspension, by: ["chair"], cites: { source: "Synthetic letter", paragraph: "paragraph 9" } },
  });
  await givenAdoption(db, call, put(text.decision.id), local("2022-05-20T12:00"));
  const given = await givenCirculated(db, { of: call });
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: given.period.id }));
  const { application } = mustExist(given.listed[0]);
  const [accreditation] = await listAccreditationsOfApplications(db, [application.id]);
  const change = { accreditation: mustExist(accreditation).id, ground: "A ground." };
  const shownTo = async (actor: Actor) =>
    (await seeAccreditation(as(db, actor, round.afterwards), change.accreditation))?.cites.suspension;
  expect(await shownTo(given.officer)).toEqual(text.decision.provisions.suspension.cites);
  const by = (actor: typeof given.officer | typeof given.chair) =>
    suspendAccreditation(as(db, actor, round.afterwards), change);
  expect(refused(await by(given.officer)).because).toBe("not_allowed");
  accepted(await by(given.chair));
});
