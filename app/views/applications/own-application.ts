import type { Context } from "#acts/kit/context.ts";
import { type AccreditedName, listAccreditedNames } from "#db/accreditation/name-changes.ts";
import { getApplicationRecord, listApplicationRecords } from "#db/applications/application-records.ts";
import { findApplicationByReference, listApplicationsOfOrganisation } from "#db/applications/applications.ts";
import { listOpenCalls } from "#db/applications/calls.ts";
import { findCompletionDraft } from "#db/applications/completion-drafts.ts";
import { listEarlierAnswers } from "#db/applications/earlier-answers.ts";
import { findWhyMoved, listReturned } from "#db/applications/steps.ts";
import { getRecordOfApplicant } from "#db/applications/submitted-organisations.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { listRegisters } from "#db/organisations/registers.ts";
import { listColleagues } from "#db/people/colleagues.ts";
import { listBodies, titleIn } from "#db/process/bodies.ts";
import { listOutages } from "#db/process/outages.ts";
import { listSessionsByIds } from "#db/process/sessions.ts";
import { readingAsActor } from "#db/readers.ts";
import { listAudit } from "#db/record/audit-trail.ts";
import { listLettersAbout } from "#db/record/letters.ts";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import type { Names } from "#domain/accreditation/events.ts";
import { answerItems } from "#domain/applications/answer-items.ts";
import {
  type Application,
  askedOf,
  leadsOnTo,
  mayAddOf,
  maySubmit,
  missingInformation,
  openClasses,
} from "#domain/applications/application.ts";
import { type ApplicationRecord, applicationStanding } from "#domain/applications/application-standing.ts";
import { rulingOffice } from "#domain/applications/case.ts";
import { mayChangeAnswers } from "#domain/applications/change-answers.ts";
import { mayChangeClass } from "#domain/applications/change-class.ts";
import { mayComplete } from "#domain/applications/cure.ts";
import {
  documentKinds,
  enclosed,
  inOrderOfKinds,
  missingDocuments,
  offeredDocuments,
  requiredDocuments,
} from "#domain/applications/document.ts";
import { mayAddDocument, mayChangeDocuments } from "#domain/applications/enclosing.ts";
import { decidingStep, explain, nextStep } from "#domain/applications/explain.ts";
import { presentWindow } from "#domain/applications/explain-steps.ts";
import { historyIn } from "#domain/applications/history.ts";
import type { ProvisionOutcome } from "#domain/applications/provision-outcome.ts";
import { standingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { stepsOf } from "#domain/applications/steps.ts";
import { trackOf } from "#domain/applications/track.ts";
import { applies } from "#domain/applications/typed-answers.ts";
import { mayWithdraw } from "#domain/applications/withdrawal.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { asStagesSay, fieldsOnItsWay } from "#domain/modalities/as-stages-say.ts";
import { wordsOnInformalMeetings } from "#domain/modalities/informal-meetings.ts";
import { decisionInForce, isNotifyRoute, type ModalitiesDecision, routeOf } from "#domain/modalities/modalities.ts";
import { canBeOpposed, comesInUnverified } from "#domain/modalities/stages.ts";
import { classesOf, classIn } from "#domain/modalities/templates.ts";
import { questionOf } from "#domain/modalities/what-follows.ts";
import { disclosedFrom } from "#domain/objections/disclosure.ts";
import { claimsAgainstRegister, registersOf } from "#domain/organisations/register.ts";
import { memberStates } from "#domain/process/body.ts";
import { classShown } from "../kit/class-shown.ts";
import { windowShown } from "../kit/window-shown.ts";
import { listObjectorsTold } from "../objections/objectors-told.ts";
import { lastSaved, organisationShown } from "../organisations/own-organisation.ts";
import { applyingAgain, isOver } from "./applying-again.ts";
import { callShown, decisionShown, sessionAhead } from "./call-to-apply.ts";
import { documentShown, seeDocuments } from "./documents.ts";
import { seeOwnInquiries } from "./inquiries.ts";
import { changedShown, returnedShown } from "./returned.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** A decision's own words stand beside what rests on them, unless they fill pages. */
const LONGEST_WORDS = 4000;

/**
 * One application of the actor's organisation with everything that explains it; null when there is none, or it is somebody else's. Plain
 * data: instants and days in ISO 8601.
 */
export async function seeOwnApplication({ db, now, actor }: Reading, reference: string) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const application = await findApplicationByReference(db, reference);
  if (application?.organisation !== actor.organisation) return null;
  const reading = getApplicationRecord(db, application, now);
  const [explained, { process }, people, letters, told, draft] = await Promise.all([
    explainedApplication({ db, now, actor }, application, reading),
    reading,
    listColleagues(db, actor.organisation),
    listLettersAbout(db, { organisation: actor.organisation, reader: actor.person, reference }),
    application.state === "circulated" && application.period !== null
      ? listObjectorsTold({ db, now, actor }, application.period)
      : [],
    application.state === "submitted"
      ? readingAsActor(db, actor, (reading) => findCompletionDraft(reading, application.id))
      : null,
  ]);
  const inquiries =
    application.state === "draft" ? null : await seeOwnInquiries({ db, now, actor }, application.id, process);
  return {
    ...explained,
    /** What the organisation and the Secretariat have asked one another; null of a draft. */
    inquiries,
    /** Whether and where it may apply again; null where this application has not ended. */
    again: isOver(explained.standing) ? await again({ db, now }, await reading) : null,
    /** What was entered to complete it, and has not been sent; null where nothing was. */
    completionDraft: draft === null ? null : { answers: draft.answers, savedAt: draft.savedAt.toString() },
    /** Who objected to it, where the decision tells it. */
    objectors: told.filter((one) => one.reference === reference),
    /** Who acts for the organisation. */
    people: people.map(({ person, name }) => ({ id: person, name })),
    /** As they went to those who act for the organisation. */
    letters: letters.map(({ sentAt, ...letter }) => ({ ...letter, sentAt: sentAt.toString() })),
  };
}

async function again({ db, now }: Pick<Reading, "db" | "now">, record: ApplicationRecord) {
  const { application, process, decision } = record;
  const [calls, sent, decisions] = await Promise.all([
    listOpenCalls(db, now),
    listApplicationsOfOrganisation(db, application.organisation, process.id),
    listModalitiesDecisions(db, process.id),
  ]);
  const open = calls.filter((call) => call.process === process.id);
  const [others, sessions] = await Promise.all([
    listApplicationRecords(db, sent, now),
    listSessionsByIds(
      db,
      open.map(({ session }) => session),
    ),
  ]);
  const governing = decisionInForce(decisions, now) ?? decision;
  const offered = open.map((call) => ({
    call,
    decision: mustExist(decisions.find((one) => one.decision.id === call.decision)).decision,
    session: mustExist(sessions.find(({ id }) => id === call.session)),
  }));
  return applyingAgain(record, { others, open: offered, governing }, now);
}

/** An application with everything that explains it, for those whom their page has let in. */
export async function explainedApplication(
  { db, now, actor }: Reading,
  application: Application,
  reading = getApplicationRecord(db, application, now),
  readingApplicant = getRecordOfApplicant(db, application),
) {
  const [record, ofApplicant, saves, registers, returned, documents, earlier] = await Promise.all([
    reading,
    readingApplicant,
    listAudit(db, { subject: application.id, act: "save-application" }, { limit: 1, offset: 0 }),
    listRegisters(db),
    listReturned(db, application.id),
    seeDocuments({ db, actor }, application.id),
    listEarlierAnswers(db, application.id),
  ]);
  const { call, decision, process, session, period, accreditation } = record;
  const named = accreditation === null ? [] : await listAccreditedNames(db, accreditation.id);
  const cited = returned.some(({ extensions }) => extensions.length > 0) ? await listOutages(db) : [];
  const standing = applicationStanding(record, now);
  const explanation = explain(record, now);
  const track = trackOf(record, now);
  const here = track.find(({ state }) => state === "here");
  const enclosing = { ...record, returned: returned.at(-1) ?? null, documents };
  const { provisions } = decision;
  const word = standingInAWord(record, now);
  const hasMoved = application.state !== "draft" && application.movedFrom !== null;
  return {
    ...answersOf(application, decision, documents),
    /** As it goes with the application; of a draft, as it is. */
    organisation: organisationShown({ ...ofApplicant.goesWith, version: ofApplicant.present.version }),
    /** What it is called under its accreditation since then, where that is not what goes with the application. */
    calledNow: calledNow(ofApplicant.goesWith, named[0]),
    call: callShown(call, now),
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    classes: classesOf(decision).map((one) => ({
      ...classShown(one),
      route: routeOf(decision, one.key),
      isOpen: one.track !== null,
      canBeOpposed: canBeOpposed(one.track ?? []),
      goesOnTo: leadsOnTo(one),
      /** The register against which its claim is verified, by its title. */
      claimedIn: registersOf(one, registers)[0]?.title ?? null,
    })),
    lastSaved: lastSaved(saves, actor),
    standing: word,
    /** The office that rules on it, or has ruled. */
    ruledBy: rulingOffice(record),
    receivedAt: application.state === "draft" ? null : application.receivedAt.toString(),
    steps: stepsOf(record, now),
    track: track.map(({ at, ...stage }) => ({ ...stage, at: at?.toString() ?? null })),
    /** The no-objection period in which the application stands, until the instant that the track has: a hold keeps it open for longer. */
    period:
      period === null
        ? null
        : windowShown({
            ...period.window,
            closesAt: (here?.what === "period" ? here.at : null) ?? period.window.closesAt,
          }),
    /** What States are asked about it, or will be next; null where none is. */
    askedOfStates: await askedAbout(db, record),
    next: stepShown(nextStep(explanation)),
    decisive: stepShown(decidingStep(explanation)),
    explanation: explanation.map(provisionShown),
    /** The version by which an accreditation entitles now; null of who is not accredited. */
    entitledBy:
      word === "accredited"
        ? (decisionInForce(await listModalitiesDecisions(db, process.id), now) ?? decision).version
        : null,
    decision: {
      ...decisionShown(decision),
      words: decision.text.length > LONGEST_WORDS ? null : decision.text,
      /** Whether the decision makes known to an applicant which State objected. */
      tellsObjectors: disclosedFrom({ role: "applicant" }, "objectors", { decision, own: true }).read !== null,
      /** What stays open to who is not accredited, in the words of the decision; null where it says nothing of it. */
      informal: wordsOnInformalMeetings(decision.text),
      validity: provisions.validity,
    },
    session: sessionAhead(session, process),
    circulation: circulationOf(record),
    /** Why an office refused it. */
    whyRefused: application.state === "refused" ? { ground: application.ground, reason: application.reason } : null,
    /** Why it goes on in another class than that in which it was received. */
    whyMoved: hasMoved ? await findWhyMoved(db, application.id) : null,
    ground: groundOf(accreditation),
    /** Its accreditation, once it is on record: the page of its certificate. */
    accreditation: accreditation?.id ?? null,
    /** Since when it is accredited, or the accreditation is what it has become. */
    since:
      standing.kind === "accredited"
        ? (standing.condition === "in-force" ? standing.grantedAt : standing.since).toString()
        : null,
    validUntil: standing.kind === "accredited" ? (standing.validUntil?.toString() ?? null) : null,
    /** Why the draft could not be sent even if it were complete. */
    submission: application.state === "draft" ? await submissionOf({ db, now }, record) : null,
    /** Why another class cannot be chosen now; null where it can. */
    classChange: mayChangeClass(record, now),
    /** What some class asks that the organisation has not said. */
    furtherAsked: furtherAsked(application, decision),
    mayBeWithdrawn: mayWithdraw(record, now) === null,
    /** Why its answers cannot be changed now; null where they can. */
    answersChange: mayChangeAnswers(record, now),
    /** Each time that its organisation changed them while the call was open: up to where it was first sent back. */
    changedAnswers: changedShown(earlier, returned[0]?.answers ?? application.answers),
    /** Each time that it was sent back to be completed. */
    returned: returnedShown(returned, application.answers, cited),
    /** Why it cannot be completed now; null where it can. */
    completion: mayComplete({ ...record, returned: returned.at(-1) ?? null }, now),
    /** Why what is enclosed cannot be changed now; null where it can. */
    enclosing: mayChangeDocuments(enclosing, now),
    /** The same of one more document of each kind. */
    adding: documentKinds.map((kind) => ({ kind, refusal: mayAddDocument(enclosing, kind, now) })),
    /** Refused because it was not completed in time, and by nobody. */
    wasNotCompleted: word === "refused" && application.state === "submitted",
    /** Refused because it was objected to, and does not go on in another class. */
    wasRefusedOnList: word === "refused" && application.state === "circulated",
    /** Who answers the next list, where it has left one behind; null where it has not. */
    goesOnTo:
      record.further.windows.length === 0
        ? null
        : presentWindow(record) === null
          ? ("body" as const)
          : ("states" as const),
  };
}

function calledNow({ name, acronym, country }: Names, named: AccreditedName | undefined) {
  if (named === undefined) return null;
  const isSame = named.name === name && named.acronym === acronym && named.country === country;
  return isSame
    ? null
    : { name: named.name, acronym: named.acronym, country: named.country, since: named.since.toString() };
}

function furtherAsked({ answers }: Application, decision: ModalitiesDecision) {
  const asked = openClasses(decision).flatMap(({ key }) => askedOf({ class: key, agreedTo: null }, decision));
  const mayClaim = openClasses(decision).some(claimsAgainstRegister);
  return answerItems.filter(
    (item) =>
      answers[item] === null &&
      applies(item, answers) &&
      (asked.includes(item) || (item === "registerNumber" && mayClaim)),
  );
}

async function submissionOf(
  { db, now }: Pick<Context, "db" | "now">,
  record: ApplicationRecord & { readonly application: Application },
): Promise<Refusal | null> {
  const { application, call, decision, holidays } = record;
  const others = await listApplicationsOfOrganisation(db, application.organisation, call.process);
  const history = historyIn(record, await listApplicationRecords(db, others, now), now);
  return maySubmit(application, { call, decision, history, holidays }, now);
}

function answersOf(
  application: Application,
  decision: ModalitiesDecision,
  documents: Awaited<ReturnType<typeof seeDocuments>>,
) {
  const { reference, version, state, answers, class: key, agreedTo } = application;
  const own = key === null ? null : classIn(decision, key);
  const movedFrom = application.state === "draft" ? null : application.movedFrom;
  return {
    reference,
    version,
    state,
    /** Of the decision; null while its organisation has chosen none. It comes first: what else is asked follows from it. */
    class:
      own === null
        ? null
        : {
            ...classShown(own),
            route: routeOf(decision, own.key),
            consultative: own.consultative,
            claims: claimsAgainstRegister(own),
            /** It comes in by what it claims: nobody verifies it. */
            unverified: own.track !== null && comesInUnverified(own.track),
          },
    /** In which it was received, where it has gone on in another. */
    movedFrom: movedFrom === null ? null : classShown(classIn(decision, movedFrom)),
    /** In which other it goes on if its claim cannot be verified. */
    agreedTo: agreedTo === null ? null : classShown(classIn(decision, agreedTo)),
    answers,
    notifies: own !== null && isNotifyRoute(routeOf(decision, own.key)),
    asked: askedOf(application, decision),
    /** What the text lets it add to that. */
    mayAdd: mayAddOf(application, decision),
    missing: missingInformation(application, decision),
    documents: inOrderOfKinds(enclosed(documents)).map(documentShown),
    /** What was sent before something else was sent in its place. */
    earlierDocuments: documents.filter(({ earlierSince }) => earlierSince !== null).map(documentShown),
    documentsOffered: offeredDocuments(decision),
    documentsRequired: requiredDocuments(application, decision),
    missingDocuments: missingDocuments(application, documents, decision),
    informationCites: decision.provisions.information.cites,
  };
}

function provisionShown({ provision, outcome, at, by, cites, code, details }: ProvisionOutcome) {
  return { provision, outcome, at: at?.toString() ?? null, by, cites, code, details };
}

function stepShown(step: ProvisionOutcome | null) {
  return step === null ? null : provisionShown(step);
}

function groundOf(accreditation: Accreditation | null): string | null {
  const change = accreditation?.changes.at(-1);
  return change === undefined || change.kind === "reinstated" ? null : change.ground;
}

export type ApplicationExplained = Awaited<ReturnType<typeof explainedApplication>>;

/** What the page of an application needs of it. */
export type OwnApplicationShown = NonNullable<Awaited<ReturnType<typeof seeOwnApplication>>>;

/** What the pages of a draft need of it. */
export type ApplicationShown = Pick<
  ApplicationExplained,
  | keyof ReturnType<typeof answersOf>
  | "submission"
  | "answersChange"
  | "circulation"
  | "enclosing"
  | "organisation"
  | "call"
  | "process"
  | "session"
  | "classes"
  | "lastSaved"
>;

export type ProvisionShown = ReturnType<typeof provisionShown>;

/** What lists on its way say of it at most, and the paragraph of the list on which it is, or comes next. */
function circulationOf(record: ApplicationRecord) {
  const { application, decision } = record;
  const own = application.class;
  const present = presentWindow(record);
  const at = present === null ? (own ?? undefined) : [{ class: present.of.key, window: present.window.key }];
  const { cites, fields } = asStagesSay(decision, at).circulation;
  return { fields: own === null ? fields : fieldsOnItsWay(decision, own), cites };
}

async function askedAbout(db: Reading["db"], record: ApplicationRecord) {
  const present = presentWindow(record);
  if (present === null) return null;
  const { body, threshold, silent } = questionOf(record.decision, present.of, present.window);
  const bodies = body === memberStates ? [] : await listBodies(db, record.process.id);
  return { threshold, silent, title: titleIn(bodies, body) };
}
