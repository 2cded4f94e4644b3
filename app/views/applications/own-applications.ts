import type { Context } from "#acts/kit/context.ts";
import { getApplicationRecord, listApplicationRecords } from "#db/applications/application-records.ts";
import { findApplicationByReference, listApplicationsOfOrganisation } from "#db/applications/applications.ts";
import { getCall, listOpenCalls } from "#db/applications/calls.ts";
import { getRecordOfApplicant } from "#db/applications/submitted-organisations.ts";
import { getModalitiesDecision, listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { listPeopleOfOrganisation } from "#db/people/people.ts";
import { getHolidayCalendar, listHolidayCalendars } from "#db/process/holidays.ts";
import { getProcess, listProcesses } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { listAudit } from "#db/record/audit-trail.ts";
import { listLettersAbout } from "#db/record/letters.ts";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import {
  type Application,
  beginningCategory,
  mayStart,
  maySubmit,
  mayWithdraw,
  missingInformation,
} from "#domain/applications/application.ts";
import {
  type ApplicationRecord,
  applicationStanding,
  historyIn,
  type StandingInAWord,
  standingInAWord,
  stepsOf,
} from "#domain/applications/application-standing.ts";
import { type CallForApplications, hasEnded } from "#domain/applications/call.ts";
import { decidingStep, explain, nextStep } from "#domain/applications/explain.ts";
import type { ProvisionOutcome } from "#domain/applications/provision-outcome.ts";
import { type StageOnTheWay, trackOf, wayOf } from "#domain/applications/track.ts";
import type { Actor } from "#domain/kit/actor.ts";
import {
  type HolidayCalendar,
  type Instant,
  startOfDay,
  type Window,
  type WindowShown,
  windowStanding,
} from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Citation, Refusal } from "#domain/kit/ruling.ts";
import { wordsOnInformalMeetings } from "#domain/modalities/informal-meetings.ts";
import { isNotifyRoute, type ModalitiesDecision, routeOf } from "#domain/modalities/modalities.ts";
import { categories, type Category, type Route } from "#domain/modalities/provisions.ts";
import { mayRead } from "#domain/objections/disclosure.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Organisation } from "#domain/organisations/organisation.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** A decision's own words stand beside what rests on them, unless they fill pages. */
const LONGEST_WORDS = 4000;

export interface WayShown {
  readonly route: Route;
  readonly cites: Citation;
  readonly categories: Category[];
  readonly stages: readonly StageOnTheWay[];
}

/**
 * One application of the actor's organisation with everything that explains it; null when there is none, or it is somebody else's. Plain
 * data: instants and days in ISO 8601.
 */
export async function seeOwnApplication({ db, now, actor }: Reading, reference: string) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const application = await findApplicationByReference(db, reference);
  if (application?.organisation !== actor.organisation) return null;
  const [explained, people, letters] = await Promise.all([
    explainedApplication({ db, now, actor }, application),
    listPeopleOfOrganisation(db, actor.organisation),
    listLettersAbout(db, { person: actor.person, reference }),
  ]);
  return {
    ...explained,
    /** Who acts for the organisation. */
    people: people.map(({ actor: { person }, name }) => ({ id: person, name })),
    /** As they went to the reader. */
    letters: letters.map(({ sentAt, ...letter }) => ({ ...letter, sentAt: sentAt.toString() })),
  };
}

/** An application with everything that explains it, for those whom their page has let in. */
export async function explainedApplication({ db, now, actor }: Reading, application: Application) {
  const [record, ofApplicant, saves, open] = await Promise.all([
    getApplicationRecord(db, application, now),
    getRecordOfApplicant(db, application),
    listAudit(db, { subject: application.id, act: "save-application" }, { limit: 1, offset: 0 }),
    listOpenCalls(db, now),
  ]);
  const { call, decision, process, session, period, accreditation } = record;
  const standing = applicationStanding(record, now);
  const explanation = explain(record, now);
  const { provisions } = decision;
  const word = standingInAWord(record, now);
  const notAccredited = word === "refused" || word === "not-accredited";
  return {
    ...answersOf(application, decision),
    /** As it goes with the application; of a draft, as it is. */
    organisation: organisationShown({ ...ofApplicant.goesWith, version: ofApplicant.present.version }),
    call: callShown(call, now),
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    routes: provisions.categories,
    lastSaved: lastSaved(saves, actor),
    standing: word,
    receivedAt: application.state === "draft" ? null : application.receivedAt.toString(),
    steps: stepsOf(record, now),
    track: trackOf(record, now).map(({ at, ...stage }) => ({ ...stage, at: at?.toString() ?? null })),
    /** The no-objection period in which the application stands. */
    period: period === null ? null : windowShown(period.window),
    next: stepShown(nextStep(explanation)),
    decisive: stepShown(decidingStep(explanation)),
    explanation: explanation.map(provisionShown),
    decision: {
      ...decisionShown(decision),
      words: decision.text.length > LONGEST_WORDS ? null : decision.text,
      screenedBy: provisions.information.screenedBy,
      circulatedTo: provisions.circulation.to,
      effect: provisions.effect.kind,
      /** Whether the decision makes known to an applicant which State objected. */
      tellsObjectors: mayRead(actor, "objectors", decision, "closed") === "yes",
      /** What stays open to who is not accredited, in the words of the decision; null where it says nothing of it. */
      informal: wordsOnInformalMeetings(decision.text),
      until: provisions.validity.until,
    },
    session: sessionShown(session, process),
    circulation: { fields: provisions.circulation.fields, cites: provisions.circulation.cites },
    refusalReason: application.state === "refused" ? application.reason : null,
    ground: groundOf(accreditation),
    /** Since when it is accredited, or the accreditation is what it has become. */
    since:
      standing.kind === "accredited"
        ? (standing.condition === "in-force" ? standing.grantedAt : standing.since).toString()
        : null,
    validUntil: standing.kind === "accredited" ? (standing.validUntil?.toString() ?? null) : null,
    /** Why the draft could not be sent even if it were complete. */
    submission: application.state === "draft" ? await submissionOf({ db, now }, record) : null,
    mayBeWithdrawn: mayWithdraw(application, period, now) === null,
    again: notAccredited
      ? { ...provisions.validity.reapplication, cites: provisions.validity.cites, call: nextCall(open, call, now) }
      : null,
  };
}

async function submissionOf(
  { db, now }: Pick<Context, "db" | "now">,
  { application, call, decision }: ApplicationRecord & { readonly application: Application },
): Promise<Refusal | null> {
  const others = await listApplicationsOfOrganisation(db, application.organisation, call.process);
  const history = historyIn(call, await listApplicationRecords(db, others, now), now);
  return maySubmit(application, { call, decision, history }, now);
}

/** Why the organisation could not begin an application under the call, as the rule would answer it now. */
function startOf(
  now: Instant,
  call: CallForApplications,
  {
    decision,
    process,
    records,
    holidays,
  }: {
    readonly decision: ModalitiesDecision;
    readonly process: Process;
    /** Of everything that the organisation has begun, the latest first. */
    readonly records: readonly (ApplicationRecord & { readonly application: Application })[];
    readonly holidays: HolidayCalendar;
  },
): Refusal | null {
  const inProcess = records.filter((record) => record.process.id === process.id);
  const history = historyIn(call, inProcess, now);
  const category = beginningCategory(decision, records[0]?.application ?? null);
  return mayStart({ call, decision, history, holidays, category }, now);
}

/** What the actor's organisation sees first: its record, the calls that are open, and all its applications. Null while it has no record. */
export async function seeOwnApplications({ db, now, actor }: Reading) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const own = actor.organisation;
  const [organisation, people, open, processes, applications] = await Promise.all([
    getOrganisation(db, own).then(mustExist),
    listPeopleOfOrganisation(db, own),
    listOpenCalls(db, now),
    listProcesses(db),
    listApplicationsOfOrganisation(db, own),
  ]);
  const records = await listApplicationRecords(db, applications, now);
  const decisions = await listModalitiesDecisionsByIds(db, [...new Set(open.map(({ decision }) => decision))]);
  const calendars = await listHolidayCalendars(
    db,
    processes.map(({ dutyStation }) => dutyStation),
  );
  const refusalOf = (call: CallForApplications) => {
    const { decision } = mustExist(decisions.find((one) => one.decision.id === call.decision));
    const process = mustExist(processes.find(({ id }) => id === call.process));
    const holidays = mustExist(calendars.get(process.dutyStation));
    return startOf(now, call, { decision, process, records, holidays });
  };
  const processOf = (call: CallForApplications) => {
    const { slug, title, shortName } = mustExist(processes.find(({ id }) => id === call.process));
    return { slug, title, shortName };
  };
  return {
    organisation: organisationShown(organisation),
    colleagues: people.map(({ actor: { person }, name }) => ({ id: person, name })),
    calls: open.map((call) => {
      const application = applications.find((one) => one.call === call.id);
      return {
        ...callShown(call, now),
        process: processOf(call),
        own: application === undefined ? null : { reference: application.reference, state: application.state },
        /** Why none can be begun, where none has been. */
        refusal: application === undefined ? refusalOf(call) : null,
      };
    }),
    applications: records.map((record) => {
      const { application, call, decision, period, session } = record;
      const word = standingInAWord(record, now);
      return {
        reference: application.reference,
        call: callShown(call, now),
        process: processOf(call),
        session: session.title,
        standing: word,
        /** Of a draft, how many answers are still asked for. */
        missing: word === "draft" ? missingInformation(application, decision).length : null,
        until: untilOf(word, call, period),
        past: past.some((one) => one === word),
      };
    }),
  };
}

/** The standings in which there is nothing to do or to wait for. */
const past = [
  "draft-closed",
  "refused",
  "not-accredited",
  "accreditation-withdrawn",
  "expired",
  "withdrawn",
] as const satisfies readonly StandingInAWord[];

/** What somebody must know before they apply under a call; null when there is no such call. */
export async function seeCallToApply({ db, now, actor }: Reading, id: Id<"call">) {
  const call = await getCall(db, id);
  if (call === null) return null;
  const organisation = actor.role === "applicant" ? actor.organisation : null;
  const [decision, process, session, applications] = await Promise.all([
    getModalitiesDecision(db, call.decision).then(mustExist),
    getProcess(db, call.process).then(mustExist),
    getSession(db, call.session).then(mustExist),
    organisation === null ? [] : listApplicationsOfOrganisation(db, organisation),
  ]);
  const own = applications.find((application) => application.call === call.id);
  const records = await listApplicationRecords(db, applications, now);
  const refusal =
    organisation === null || own !== undefined
      ? null
      : startOf(now, call, {
          decision,
          process,
          records,
          holidays: await getHolidayCalendar(db, process.dutyStation),
        });
  const { categories: routes, information, circulation, effect, validity } = decision.provisions;
  return {
    call: callShown(call, now),
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    session: sessionShown(session, process),
    /** The last day of the session, where the deadline lies after it. */
    closesAfter: hasEnded(session, process, call.window.closesAt) ? session.endsOn.toString() : null,
    decision: { ...decisionShown(decision), routes, ways: waysOf(routes), information, circulation, effect, validity },
    organisationRecorded: organisation !== null,
    own: own?.reference ?? null,
    refusal,
    prefilledFrom: applications[0]?.reference ?? null,
  };
}

/** The classes that come in by the same route, by the same words of the decision, and its stages; the way of most of them first. */
function waysOf(routes: ModalitiesDecision["provisions"]["categories"]): readonly WayShown[] {
  const ways: WayShown[] = [];
  for (const category of categories) {
    const { route, cites } = routes[category];
    const same = ways.find((way) => way.route === route && JSON.stringify(way.cites) === JSON.stringify(cites));
    if (same === undefined) ways.push({ route, cites, categories: [category], stages: wayOf(route) });
    else same.categories.push(category);
  }
  return ways.toSorted((one, other) => other.categories.length - one.categories.length);
}

/** The record of the actor's organisation; null while it has none. */
export async function seeOwnOrganisation({ db, actor }: Reading) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const [organisation, saves] = await Promise.all([
    getOrganisation(db, actor.organisation).then(mustExist),
    listAudit(db, { subject: actor.organisation, act: "save-organisation" }, { limit: 1, offset: 0 }),
  ]);
  return { organisation: organisationShown(organisation), lastSaved: lastSaved(saves, actor) };
}

function answersOf(application: Application, decision: ModalitiesDecision) {
  const { reference, version, state, category, answers } = application;
  const { required, requiredOfNotifiers } = decision.provisions.information;
  const notifies = isNotifyRoute(state === "draft" ? routeOf(decision, category) : application.route);
  const asked = notifies ? requiredOfNotifiers : required;
  return {
    reference,
    version,
    state,
    category,
    answers,
    notifies,
    asked,
    missing: missingInformation(application, decision),
    /** The category comes first: what else is asked follows from it. */
    categoryChosen: application.state !== "draft" || application.categoryChosen,
  };
}

function organisationShown(organisation: Omit<Organisation, "id">) {
  const { name, acronym, country, address, website, foundedYear, legalStatus, version } = organisation;
  return {
    name,
    acronym,
    country,
    address,
    website,
    foundedYear,
    legalStatus,
    version,
  };
}

function windowShown({ opensAt, closesAt, zone }: Window): WindowShown {
  return { opensAt: opensAt.toString(), closesAt: closesAt.toString(), zone };
}

function callShown({ id, title, window }: CallForApplications, now: Context["now"]) {
  const standing = windowStanding(window, now);
  return {
    id,
    title,
    ...windowShown(window),
    standing: standing === "upcoming" || standing === "open" ? standing : ("closed" as const),
  };
}

function decisionShown({ version, title, citation }: ModalitiesDecision) {
  return { version, title, citation };
}

/** A session with the instant at which its first day begins. */
function sessionShown({ title, beginsOn, endsOn }: Session, { zone }: Process) {
  return {
    title,
    beginsOn: beginsOn.toString(),
    endsOn: endsOn.toString(),
    beginsAt: startOfDay(zone, beginsOn).toString(),
    zone,
  };
}

function provisionShown({ provision, outcome, at, by, cites, code, details }: ProvisionOutcome) {
  return { provision, outcome, at: at?.toString() ?? null, by, cites, code, details };
}

function stepShown(step: ProvisionOutcome | null) {
  return step === null ? null : provisionShown(step);
}

function lastSaved(
  [latest]: readonly { actorPerson: string | null; actorName: string | null; at: Context["now"] }[],
  reader: Actor,
) {
  if (latest === undefined || latest.actorName === null) return null;
  const own = "person" in reader && reader.person === latest.actorPerson;
  return { person: latest.actorName, own, at: latest.at.toString() };
}

function groundOf(accreditation: Accreditation | null): string | null {
  const change = accreditation?.changes.at(-1);
  return change === undefined || change.kind === "reinstated" ? null : change.ground;
}

/** Another call of the same process that is open. */
function nextCall(open: readonly CallForApplications[], call: CallForApplications, now: Context["now"]) {
  const next = open.find(({ id, process }) => process === call.process && id !== call.id);
  return next === undefined ? null : callShown(next, now);
}

/** The instant for which the organisation waits. */
function untilOf(word: StandingInAWord, call: CallForApplications, period: NoObjectionPeriod | null): string | null {
  if (word === "draft") return call.window.closesAt.toString();
  if (word === "circulated" && period !== null) return period.window.closesAt.toString();
  return null;
}

export type ApplicationExplained = Awaited<ReturnType<typeof explainedApplication>>;

export type CallToApplyShown = NonNullable<Awaited<ReturnType<typeof seeCallToApply>>>;

/** What the page of an application needs of it. */
export type OwnApplicationShown = NonNullable<Awaited<ReturnType<typeof seeOwnApplication>>>;

/** What the pages of a draft need of it. */
export type ApplicationShown = Pick<
  ApplicationExplained,
  | keyof ReturnType<typeof answersOf>
  | "submission"
  | "organisation"
  | "call"
  | "process"
  | "session"
  | "routes"
  | "lastSaved"
>;
export type OrganisationShown = ReturnType<typeof organisationShown>;
export type CallShown = ReturnType<typeof callShown>;
export type ProvisionShown = ReturnType<typeof provisionShown>;
