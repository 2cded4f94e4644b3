import { Temporal } from "temporal-polyfill";
import type { Context } from "#acts/kit/context.ts";
import { listApplications } from "#db/applications/application-lists.ts";
import { getApplicationRecord, listApplicationRecords } from "#db/applications/application-records.ts";
import {
  findApplicationByReference,
  getApplicationHistory,
  listApplicationsOfOrganisation,
} from "#db/applications/applications.ts";
import { type EvidenceOnRecord, listClaimEvidence } from "#db/applications/claim-evidence.ts";
import { listDeskNotes } from "#db/applications/desk-notes.ts";
import { listInquiries } from "#db/applications/inquiries.ts";
import { listStandingsOfApplications } from "#db/applications/kept-standings.ts";
import { listLookUps } from "#db/applications/look-ups.ts";
import { findPreparedRuling } from "#db/applications/prepared-rulings.ts";
import { getConflicts, listRecusals } from "#db/applications/recusals.ts";
import { getRecordOfApplicant } from "#db/applications/submitted-organisations.ts";
import { listSimilarOrganisations } from "#db/organisations/similar-organisations.ts";
import { listColleagues } from "#db/people/colleagues.ts";
import { readingAsActor } from "#db/readers.ts";
import { listAudit } from "#db/record/audit-trail.ts";
import { countLostLettersByAddress } from "#db/record/dead-letters.ts";
import { mayClearAndGrant } from "#domain/accreditation/accreditation.ts";
import { type Application, reviewedStates } from "#domain/applications/application.ts";
import { mayReviewChangedRecord, unseenChanges, waitsForALook } from "#domain/applications/changed-record.ts";
import type { Conflicts } from "#domain/applications/conflicts.ts";
import {
  curableUntil,
  mayExtendTimeToComplete,
  mayReturn,
  mayTakeBackReturn,
  type Returning,
  roundsLeft,
} from "#domain/applications/cure.ts";
import { historyIn } from "#domain/applications/history.ts";
import { mayRecuse } from "#domain/applications/recusal.ts";
import {
  goesOnIn,
  mayHoldBack,
  mayRelease,
  mayReview,
  mayTakeBackClearance,
  mayTakeBackRefusal,
  passesOn,
  refuseOtherOffice,
} from "#domain/applications/review.ts";
import { outcomes, type StandingInAWord, waiting } from "#domain/applications/standing-in-a-word.ts";
import { mayPerform } from "#domain/authority.ts";
import type { HappenedType } from "#domain/events.ts";
import { dateIn, daysBetween, isAfter } from "#domain/kit/calendar.ts";
import { refuse } from "#domain/kit/ruling.ts";
import { saysOtherwise } from "#domain/organisations/claim.ts";
import { classShown } from "../kit/class-shown.ts";
import { seeWayOfApplication } from "../modalities/ways-of-call.ts";
import { seeAssigned } from "./assignment.ts";
import { listCallsForReview } from "./calls-for-review.ts";
import { claimedIn, seeClaim } from "./claim.ts";
import { inquiriesShown } from "./inquiries.ts";
import { seeLikenesses } from "./likenesses.ts";
import { type ApplicationExplained, explainedApplication } from "./own-application.ts";
import { preparedInShort } from "./prepared-in-short.ts";

type ChangedRecord = Awaited<ReturnType<typeof getRecordOfApplicant>>;
type ReviewedRecord = Awaited<ReturnType<typeof getApplicationRecord>>;
type Reading = Pick<Context, "db" | "now" | "actor">;

const EVENTS = 200;

/** How an office shares its work, and what it has only prepared, is nobody else's to read. */
const ofItsOffice: readonly string[] = [
  "ApplicationsAssigned",
  "ApplicationsGivenBack",
  "DeskNoteWritten",
  "OrganisationLookedUp",
  "RulingPrepared",
  "PreparedRulingDiscarded",
] satisfies HappenedType[];

/** That an organisation and the Secretariat write to one another is nobody else's to know. */
const ofInquiries: readonly string[] = ["InquirySent", "InquiryReplied"] satisfies HappenedType[];

/** In which it waits for an officer. */
const toReview: readonly StandingInAWord[] = ["submitted", "interest-notified"];

/** One submitted application with all that a review needs; null for a draft, which is its organisation's own, and for what does not exist. */
export async function seeApplicationForReview({ db, now, actor }: Reading, reference: string) {
  const application = await findApplicationByReference(db, reference);
  if (application === null || application.state === "draft") return null;
  const calls = await listCallsForReview({ db, now, actor });
  if (!calls.some(({ id }) => id === application.call)) return null;
  const reading = getApplicationRecord(db, application, now);
  const readingApplicant = getRecordOfApplicant(db, application);
  const [
    explained,
    on,
    record,
    history,
    similar,
    others,
    events,
    evidence,
    claim,
    assigned,
    { notes, lookUps, likenesses, prepared, inquiries },
    recusals,
    people,
    conflicts,
  ] = await Promise.all([
    explainedApplication({ db, now, actor }, application, reading, readingApplicant),
    reading,
    readingApplicant,
    getApplicationHistory(db, application.id),
    listSimilarOrganisations(db, application.organisation),
    listApplications(
      db,
      { organisation: application.organisation, states: reviewedStates, calls: calls.map(({ id }) => id) },
      { order: "-received", limit: 50, offset: 0 },
    ),
    // A draft is saved many times: that would leave nothing of the rest.
    listAudit(db, { subject: application.id, without: "ApplicationSaved" }, { limit: EVENTS + 1, offset: 0 }),
    listClaimEvidence(db, application.id),
    application.state === "submitted" ? seeClaim({ db }, reference) : null,
    seeAssigned({ db, now, actor }, application),
    seeConfidential({ db, actor }, application),
    listRecusals(db, application.id),
    seePeopleOf({ db, actor }, application),
    getConflicts(db, application.id),
  ]);
  const earlier = others.filter(({ id }) => id !== application.id);
  const [
    { acts, otherOffice, recusing, reapplication, goesOnIn: onto, passesOn: another, toReturn },
    foreseen,
    standings,
  ] = await Promise.all([
    actsOn({ db, now, actor }, { on, record, conflicts }),
    seeWayOfApplication(db, on, application),
    listStandingsOfApplications(
      db,
      now,
      earlier.map(({ id }) => id),
    ),
  ]);
  return {
    application: explained,
    clearedBy: history?.clearedByName ?? null,
    refusedBy: history?.refusedByName ?? null,
    heldBack: application.state === "cleared" ? (application.heldBack?.reason ?? null) : null,
    period: application.state === "circulated" ? application.period : null,
    /** For how many days it has waited for an officer; null when it waits no more. */
    waiting:
      application.state === "submitted" && toReview.includes(explained.standing)
        ? daysBetween(explained.call.zone, application.receivedAt, now)
        : null,
    acts,
    otherOffice,
    /** Which officer looks at it; null where that is not the reader's to know. */
    assigned: assigned === null ? null : { ...assigned, changedSince: changedSince(explained, assigned.at) },
    /** Who does not rule on it, and why where that was said. */
    recusals: recusals.map(({ at, ...recusal }) => ({ ...recusal, at: at.toString() })),
    /** Why the reader cannot leave it to others; null where they can. */
    recusing,
    /** What officers have written to one another; null where the reader is none. */
    notes: notes?.map((note) => ({ ...note, changedSince: changedSince(explained, note.at) })) ?? null,
    /** What its organisation and the Secretariat have asked one another; null where that is not the reader's to know. */
    inquiries:
      inquiries === null || actor.role !== "secretariat"
        ? null
        : inquiriesShown(inquiries, { process: on.process, conflicts, side: actor.role, person: actor.person }, now),
    /** What officers have found of it in public directories, the latest first; null where the reader is none. */
    lookUps,
    /** What of its names is alike with the Consolidated List, where there is an edition of it; null where the reader is no officer. */
    likenesses,
    /** What the reader's office has prepared to rule on it; null where that is nothing. */
    prepared,
    /** Who acts for its organisation and may be written to; null where that is not the reader's to know. */
    people,
    /** How it can be sent back now; null where it cannot. */
    toReturn,
    reapplication,
    goesOnIn: onto,
    passesOn: another,
    /** The way that its class goes under the decision. */
    foreseen,
    /** On what its claims were verified, the latest first; nothing where no register was asked. */
    evidence: evidence.map((one) => evidenceShown(one, application.answers)),
    /** Before that, the entries of the edition that counts which may be the organisation. */
    claim,
    /** What the organisation has changed in its record since an officer looked, and whether somebody still has to. */
    changed: {
      version: record.present.version,
      changes: unseenChanges(record),
      toLookAt: waitsForALook({ application }),
    },
    similar,
    earlier: earlier.map((one) => ({
      reference: one.reference,
      call: one.call.title,
      process: one.process.shortName,
      receivedAt: one.receivedAt?.toString() ?? null,
      standing: standings.get(one.id) ?? one.state,
    })),
    /** Whether there are more than these, before them. */
    moreEvents: events.length > EVENTS,
    events: events
      .slice(0, EVENTS)
      .filter(({ confidential }) => !confidential)
      .filter(({ event, actorRole }) => actorRole === actor.role || !ofItsOffice.includes(event))
      .filter(({ event }) => actor.role === "secretariat" || !ofInquiries.includes(event))
      .map(({ at, event, actorName, actorRole, data }) => {
        return { at: at.toString(), event, outcome: outcomeIn(data), actorName, actorRole };
      }),
  };
}

/** When the organisation last changed what it had sent, if that was after what is told here; else null. */
function changedSince({ changedAnswers }: Pick<ApplicationExplained, "changedAnswers">, at: string | null) {
  const changedAt = changedAnswers.at(-1)?.changedAt;
  if (at === null || changedAt === undefined) return null;
  return isAfter(Temporal.Instant.from(changedAt), Temporal.Instant.from(at)) ? changedAt : null;
}

/** What an entry tells of the standing of its application; what a body answered is told by the event itself. */
function outcomeIn(data: object): StandingInAWord | null {
  return [...outcomes, ...waiting].find((word) => "outcome" in data && data.outcome === word) ?? null;
}

function evidenceShown(
  { register, edition, entry, reason, given, goneOn }: EvidenceOnRecord,
  answers: Application["answers"],
) {
  const claimed = claimedIn(register, answers);
  return {
    register,
    edition: { id: edition.id, datedOn: edition.datedOn.toString(), source: edition.source },
    entry,
    /** That the entry says another status than was claimed. */
    otherwise: claimed !== null && entry !== null && saysOtherwise(claimed, entry),
    reason,
    given,
    goneOn: goneOn?.toString() ?? null,
  };
}

/** The letters of the portal go to them too, and do not always arrive. Who may not sign in any more gets none. */
async function seePeopleOf({ db, actor }: Pick<Reading, "db" | "actor">, { organisation }: Application) {
  if (!mayPerform(actor, "see-all-applications")) return null;
  const people = (await listColleagues(db, organisation)).filter(({ maySignIn }) => maySignIn);
  const lost = await countLostLettersByAddress(
    db,
    people.map(({ email }) => email),
  );
  return people.map(({ name, email }) => ({ name, email, lettersLost: lost.get(email) ?? 0 }));
}

/** What officers have written to one another, found in directories and compared, and what the reader's office has prepared, in one transaction; null where it is not the reader's to know. */
async function seeConfidential({ db, actor }: Pick<Reading, "db" | "actor">, application: Application) {
  const [readsNotes, readsPrepared] = [mayPerform(actor, "see-desk-notes"), mayPerform(actor, "see-prepared-rulings")];
  const readsLookUps = mayPerform(actor, "see-look-ups");
  const readsLikenesses = mayPerform(actor, "note-likeness");
  const readsInquiries = mayPerform(actor, "see-waiting-inquiries");
  if (!readsNotes && !readsPrepared)
    return { notes: null, lookUps: null, likenesses: null, prepared: null, inquiries: null };
  return readingAsActor(db, actor, async (reading) => {
    const [notes, lookUps, likenesses, prepared, inquiries] = await Promise.all([
      readsNotes ? listDeskNotes(reading, application.id) : null,
      readsLookUps ? listLookUps(reading, application.id) : null,
      readsLikenesses ? seeLikenesses(reading, application) : null,
      readsPrepared ? findPreparedRuling(reading, application.id) : null,
      readsInquiries ? listInquiries(reading, [application.id]) : null,
    ]);
    return {
      notes: notes?.map(({ at, ...note }) => ({ ...note, at: at.toString() })) ?? null,
      lookUps: lookUps?.map(({ at, ...lookUp }) => ({ ...lookUp, at: at.toString() })) ?? null,
      likenesses: readsLikenesses ? { seen: likenesses } : null,
      prepared: prepared === null ? null : preparedInShort(prepared, actor),
      inquiries,
    };
  });
}

/** Whether the rule would let the officer do it now: what a page offers, or the sentence that it shows instead; and what follows from a refusal. */
async function actsOn(
  { db, now, actor }: Reading,
  {
    on,
    record,
    conflicts,
  }: { readonly on: ReviewedRecord; readonly record: ChangedRecord; readonly conflicts: Conflicts },
) {
  if (actor.role !== "secretariat" && actor.role !== "chair") {
    const acts = {
      clear: null,
      refuse: null,
      sendBack: null,
      giveLonger: null,
      reviewChange: null,
      takeBack: null,
      takeBackRefusal: null,
      takeBackReturn: null,
      holdBack: null,
      release: null,
    };
    return {
      acts,
      otherOffice: null,
      recusing: refuse("not_allowed"),
      reapplication: null,
      toReturn: null,
      goesOnIn: null,
      passesOn: false,
    };
  }
  const review = { ...on, officer: actor, record, conflicts };
  const history = await historyBeside({ db, now }, on);
  const { reapplication, cites } = on.decision.provisions.validity;
  const onto = goesOnIn(review);
  return {
    /** Why the reader only reads it: another office rules. */
    otherOffice: refuseOtherOffice(review),
    recusing: mayRecuse({ conflicts, officer: actor.person }),
    acts: {
      clear: mayClearAndGrant(review, now),
      refuse: mayReview(review, now),
      sendBack: mayReturn(review, now),
      giveLonger: mayExtendTimeToComplete(review, now),
      reviewChange: mayReviewChangedRecord(review),
      takeBack: mayTakeBackClearance(review),
      takeBackRefusal: mayTakeBackRefusal({ ...review, history }, now),
      takeBackReturn: mayTakeBackReturn(review, now),
      holdBack: mayHoldBack(review),
      release: mayRelease(review),
    },
    /** Whether the organisation may apply again when it is refused, as the decision has it. */
    reapplication: { ...reapplication, cites },
    /** In which class it goes on if the officer says no: it agreed to that. */
    goesOnIn: onto === null ? null : classShown(onto),
    /** Whether another ruling of the officer comes after the yes. */
    passesOn: passesOn(review),
    toReturn: toReturnOf(review, now),
  };
}

/** What the organisation has beside what was refused: asked for what was refused alone. */
async function historyBeside({ db, now }: Pick<Reading, "db" | "now">, { application, ...round }: ReviewedRecord) {
  if (application.state !== "refused") return { accredited: false, underWay: false };
  const others = await listApplicationsOfOrganisation(db, application.organisation, round.process.id);
  return historyIn(round, await listApplicationRecords(db, others, now), now);
}

function toReturnOf(review: Returning, now: Context["now"]) {
  const until = curableUntil(review, now);
  if (until === null) return null;
  const { zone } = review.process;
  return { until: until.toString(), day: dateIn(zone, until).toString(), zone, left: roundsLeft(review) };
}

/** What the page of a case needs of it. */
export type CaseSeen = NonNullable<Awaited<ReturnType<typeof seeApplicationForReview>>>;
