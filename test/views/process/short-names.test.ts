import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, aPersonIn, as, givenCirculated, givenLapsed, givenMission, givenSilence } from "#support/given.ts";
import { seeAccreditedOrganisations } from "#views/accreditation/accredited-organisations.ts";
import { seeOwnNameChange } from "#views/accreditation/name-changes.ts";
import { seeAccreditation, seeOutcomes } from "#views/accreditation/outcomes.ts";
import { seeCallToApply } from "#views/applications/call-to-apply.ts";
import {
  seeCall,
  seeCalls,
  seeCallToExtend,
  seeListToCirculate,
  seeProcessToServe,
} from "#views/applications/calls.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { seeOwnApplications } from "#views/applications/own-applications.ts";
import { seeBeginnings } from "#views/modalities/beginnings.ts";
import { seeModalities } from "#views/modalities/modalities.ts";
import { seeOwnProcess } from "#views/modalities/own-process.ts";
import { seeSilenceOfChair } from "#views/modalities/silence-of-chair.ts";
import { seeSilenceProcedure } from "#views/modalities/silence-procedure.ts";
import { seeTextOfChair } from "#views/modalities/text-of-chair.ts";
import { seeCirculatedList } from "#views/objections/circulated-list.ts";
import {
  seeNoObjectionPeriod,
  seeNoObjectionPeriods,
  seePeriodToExtend,
} from "#views/objections/no-objection-periods.ts";
import { seeOwnObjections } from "#views/objections/own-objections.ts";
import { seeMissionDesk } from "#views/people/mission-desk.ts";
import { seeOffices, seePeople } from "#views/people/people.ts";
import { seePerson } from "#views/people/person.ts";
import { seeProcess } from "#views/process/process.ts";
import { seeProcesses } from "#views/process/processes.ts";
import { seeAuditTrail } from "#views/record/audit-trail.ts";

/* Where a view names a process, the short name stands beside its title, or stands alone: rows, filters and captions have no room for more. */

const { db } = await aDatabase();
const given = await givenLapsed(db);
const mission = await givenMission(db);
const { process, call, decision, officer, chair } = given;
const { applicant, application } = mustExist(given.listed[0] ?? null);
const accreditation = mustExist((await listAccreditationsOfApplications(db, [application.id]))[0] ?? null);
const open = await givenCirculated(db);
accepted(
  await raiseObjection(as(db, mission, round.objecting), {
    period: open.period.id,
    applications: open.listed.map((one) => one.application.reference),
    basis: null,
  }),
);
const silence = await givenSilence(db);
const administrator = { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) } as const;

const desk = as(db, officer, round.settled);
const presiding = as(db, chair, round.settled);
const delegate = as(db, mission, round.objecting);
const organisation = as(db, applicant, round.settled);

const views: Readonly<Record<string, () => Promise<unknown>>> = {
  seeProcesses: () => seeProcesses({ db, now: round.objecting }),
  seeProcess: () => seeProcess(desk, process.slug),
  seeProcessToServe: () => seeProcessToServe(desk, process.slug),
  seeCalls: () => seeCalls(desk),
  seeCall: () => seeCall(desk, call.id),
  seeOutcomes: () =>
    seeOutcomes(desk, {
      outcome: undefined,
      process: undefined,
      call: undefined,
      category: undefined,
      q: undefined,
      page: 1,
    }),
  seeAccreditation: () => seeAccreditation(desk, accreditation.id),
  seeAccreditedOrganisations: () => seeAccreditedOrganisations(desk, { sort: "name", page: 1 }),
  seeOwnNameChange: () => seeOwnNameChange(organisation),
  seeOwnApplications: () => seeOwnApplications(organisation),
  seeOwnApplication: () => seeOwnApplication(organisation, application.reference),
  seeCallToApply: () => seeCallToApply(as(db, applicant, round.applying), call.id),
  seeModalities: () => seeModalities(desk, { process: process.slug, version: 1 }),
  seeTextOfChair: () => seeTextOfChair(presiding, decision.id),
  seeOwnProcess: () => seeOwnProcess(presiding),
  seeBeginnings: () => seeBeginnings(presiding),
  seeSilenceProcedure: () => seeSilenceProcedure(as(db, silence.stateA, round.silenceOpens), silence.procedure.id),
  seeSilenceOfChair: () => seeSilenceOfChair(as(db, silence.chair, round.silenceOpens), silence.procedure.id),
  seeNoObjectionPeriods: () => seeNoObjectionPeriods(desk),
  seeNoObjectionPeriod: () => seeNoObjectionPeriod(desk, given.period.id, { q: undefined, page: 1 }),
  seeCirculatedList: () => seeCirculatedList(delegate, open.period.id, { order: "name", page: 1 }),
  seeMissionDesk: () => seeMissionDesk(delegate),
  seeOwnObjections: () => seeOwnObjections(delegate, 1),
  seePeople: () => seePeople(desk),
  seeOffices: () => seeOffices(desk),
  seePerson: () => seePerson(as(db, administrator, round.settled), chair.person),
  seeAuditTrail: async () => (await seeAuditTrail(desk, {}, { page: 1 })).processes,
};

/** Every place at which the name stands: the object's own text that says it, by the names on the way. */
function placesOf(name: string, shown: unknown, way = ""): string[] {
  if (shown === name) return [way];
  if (typeof shown !== "object" || shown === null) return [];
  return Object.entries(shown).flatMap(([key, value]) => placesOf(name, value, `${way}/${key}`));
}

test.each(Object.entries(views))("%s", async (_name, see) => {
  const shown: unknown = JSON.parse(JSON.stringify(await see()));
  const short = placesOf(process.shortName, shown);
  expect(short).not.toEqual([]);
  for (const place of placesOf(process.title, shown)) expect(short).toContain(place.replace(/title$/, "shortName"));
});

test("what is looked at before it is done has no other name for the process", async () => {
  const looks = [
    await seeCallToExtend(desk, call.id, null),
    await seeListToCirculate(desk, call.id, { opensAt: null, closesAt: null }),
    await seePeriodToExtend(desk, given.period.id, null),
  ];
  const shown: unknown = JSON.parse(JSON.stringify(looks));
  const short = placesOf(process.shortName, shown);
  expect(short).not.toEqual([]);
  for (const place of placesOf(process.title, shown)) expect(short).toContain(place.replace(/title$/, "shortName"));
});
