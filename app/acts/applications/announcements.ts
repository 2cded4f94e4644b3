import { getFurther } from "#db/applications/steps.ts";
import { getNameOfApplicant } from "#db/applications/submitted-organisations.ts";
import type { Trx } from "#db/handles.ts";
import { getProcess } from "#db/process/processes.ts";
import { appendAuditOfAssigned, type AuditEntry } from "#db/record/audit-trail.ts";
import { appendCircularLetters, listOfficeRecipients } from "#db/record/correspondence.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { nothingFurther, rulingOffice } from "#domain/applications/case.ts";
import type {
  AnswersChanged,
  ApplicationCompleted,
  ApplicationsEvent,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  CallExtended,
  ClassChanged,
  ClearanceTakenBack,
  CutOffAnnounced,
  InquiryReplied,
  InquirySent,
  InterestNotified,
  RefusalTakenBack,
  ReturnTakenBack,
  TimeToCompleteExtended,
} from "#domain/applications/events.ts";
import type { Inquiry } from "#domain/applications/inquiry.ts";
import type { RulingGiven } from "#domain/applications/prepared-ruling.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Outage } from "#domain/process/outage.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { aboutOutage } from "../process/cited-outage.ts";
import { classInLetter } from "./class-in-letter.ts";
import { letterOfRuling } from "./letter-of-ruling.ts";
import type { Round } from "./round.ts";
import { type ApplicationInRound, tellApplicant } from "./tell-applicant.ts";

interface OfCall {
  readonly call: CallForApplications;
}

interface ExtendedCall extends OfCall {
  readonly outage: Outage | null;
}

interface Assigned {
  readonly applications: readonly Id<"application">[];
}

const process = ({ round }: { readonly round: Round }) => round.process.id;

export const applicationsAnnouncements = {
  CallOpened: { act: "open-call" },
  CallExtended: { act: "extend-call", tell: tellCallExtended },
  CallWithdrawn: { act: "withdraw-call" },
  CallCorrected: { act: "correct-call" },
  CutOffAnnounced: { act: "announce-cut-off", tell: tellCutOff },
  ApplicationStarted: { act: "start-application", process },
  ApplicationSaved: { act: "save-application", process: ({ call }: OfCall) => call.process },
  DraftDeleted: { act: "delete-draft", process: ({ call }: OfCall) => call.process },
  DocumentAdded: { act: "add-document", process: ({ call }: OfCall) => call.process },
  DocumentRemoved: { act: "remove-document", process: ({ call }: OfCall) => call.process },
  ApplicationSubmitted: { act: "submit-application", process, tell: tellReceived },
  InterestNotified: { act: "submit-application", process, tell: tellReceived },
  ClassChanged: { act: "change-class", process, tell: tellClassChanged },
  AnswersChanged: { act: "change-answers", process, tell: tellAnswersChanged },
  ApplicationWithdrawn: { act: "withdraw-application", process, tell: tellWithdrawn },
  ChangedRecordReviewed: { act: "review-changed-record", process },
  ApplicationCleared: { act: "clear-application", process, tell: tellRuled },
  ApplicationRefused: { act: "refuse-application", process, tell: tellRuled },
  ApplicationPassedOn: { act: "clear-application", process },
  ApplicationMoved: { act: "refuse-application", process, tell: tellRuled },
  ApplicationReturned: { act: "return-application", process, tell: tellRuled },
  TimeToCompleteExtended: { act: "extend-time-to-complete", process, tell: tellTimeExtended },
  ApplicationCompleted: { act: "complete-application", process, tell: tellCompleted },
  ClearanceTakenBack: { act: "take-back-clearance", process, tell: tellTakenBack },
  RefusalTakenBack: { act: "take-back-refusal", process, tell: tellRefusalTakenBack },
  ReturnTakenBack: { act: "take-back-return", process, tell: tellReturnTakenBack },
  ApplicationHeldBack: { act: "hold-back-application", process },
  ApplicationReleased: { act: "release-application", process },
  ApplicationsAssigned: { act: "assign-applications", eachApplication: appendEachAssigned },
  ApplicationsGivenBack: { act: "assign-applications", eachApplication: appendEachAssigned },
  DeskNoteWritten: { act: "write-desk-note", process: ({ call }: OfCall) => call.process },
  InquirySent: { act: "send-inquiry", process, tell: tellInquiry },
  InquiryReplied: { act: "reply-to-inquiry", process, tell: tellInquiry },
  ConsolidatedListImported: { act: "import-consolidated-list" },
  OrganisationLookedUp: { act: "look-up-organisation", process: ({ call }: OfCall) => call.process },
  OfficerRecused: { act: "recuse-from-application", process: ({ call }: OfCall) => call.process },
  RulingPrepared: { act: "prepare-ruling", process: ({ call }: OfCall) => call.process },
  PreparedRulingDiscarded: { act: "discard-prepared-ruling", process: ({ call }: OfCall) => call.process },
  PreparedRulingReleased: { act: "release-prepared-rulings", process: ({ call }: OfCall) => call.process },
} as const satisfies AnnouncementsOf<ApplicationsEvent>;

async function appendEachAssigned(trx: Trx, entry: AuditEntry, { applications }: Assigned): Promise<void> {
  return appendAuditOfAssigned(trx, entry, applications);
}

async function tellReceived(
  trx: Trx,
  context: Context,
  event: ApplicationSubmitted | InterestNotified,
  loaded: ApplicationInRound,
): Promise<number> {
  // Who is accredited with the receipt gets the letter of that one.
  if (loaded.accreditation !== undefined) return 0;
  const { documents } = event;
  const receivedAt = event.receivedAt.toString();
  return tellApplicant(trx, context, { event, ...loaded, since: { further: nothingFurther, voices: [] } }, (about) =>
    event.type === "InterestNotified"
      ? { kind: "interest-notified", data: { ...about, receivedAt, documents } }
      : { kind: "application-received", data: { ...about, receivedAt, documents } },
  );
}

async function tellClassChanged(
  trx: Trx,
  context: Context,
  event: ClassChanged,
  loaded: ApplicationInRound,
): Promise<number> {
  const to = classInLetter(loaded.round, event.to);
  return tellApplicant(trx, context, { event, ...loaded }, (about) => ({
    kind: "class-changed",
    data: { ...about, changedAt: event.changedAt.toString(), to },
  }));
}

/** Its receipt; whoever reviews it sees the change on its page. */
async function tellAnswersChanged(
  trx: Trx,
  context: Context,
  event: AnswersChanged,
  loaded: ApplicationInRound,
): Promise<number> {
  const { changed, changedAt } = event;
  return tellApplicant(trx, context, { event, ...loaded }, (about) => ({
    kind: "answers-changed",
    data: { ...about, changed, changedAt: changedAt.toString() },
  }));
}

async function tellWithdrawn(
  trx: Trx,
  context: Context,
  event: ApplicationWithdrawn,
  loaded: ApplicationInRound,
): Promise<number> {
  return tellApplicant(trx, context, { event, ...loaded }, (about) => ({
    kind: "application-withdrawn",
    data: { ...about, withdrawnAt: event.withdrawnAt.toString() },
  }));
}

async function tellRuled(trx: Trx, context: Context, event: RulingGiven, loaded: ApplicationInRound): Promise<number> {
  const write = letterOfRuling(event, loaded);
  return write === null ? 0 : tellApplicant(trx, context, { event, ...loaded }, write);
}

async function tellTimeExtended(
  trx: Trx,
  context: Context,
  event: TimeToCompleteExtended,
  { outage, ...loaded }: ApplicationInRound & { readonly outage: Outage | null },
): Promise<number> {
  const { from, until, reason } = event;
  return tellApplicant(trx, context, { event, ...loaded }, (about) => ({
    kind: "time-to-complete-extended",
    data: { ...about, from: from.toString(), until: until.toString(), reason, outage: aboutOutage(outage) },
  }));
}

/** To the organisation as its receipt, and to those who review it. */
async function tellCompleted(
  trx: Trx,
  context: Context,
  event: ApplicationCompleted,
  loaded: ApplicationInRound,
): Promise<number> {
  const { application, round } = loaded;
  const completedAt = event.completedAt.toString();
  const received = await tellApplicant(trx, context, { event, ...loaded }, (about) => ({
    kind: "completion-received",
    data: { ...about, completedAt, ...(event.documents === null ? {} : { documents: event.documents }) },
  }));
  const data = {
    reference: application.reference,
    organisation: await getNameOfApplicant(trx, application),
    process: { slug: round.process.slug, title: round.process.title },
    call: round.call.title,
    zone: round.call.window.zone,
    completedAt,
    changed: event.changed,
  };
  const further = await getFurther(trx, application.id);
  const office = rulingOffice({ application, decision: round.decision, further });
  const recipients = await listOfficeRecipients(trx, office, round.process.id);
  const eventKey = `${event.type}:${event.application}:${completedAt}:desk`;
  const told = await sendLetters(trx, { at: context.now, eventKey, recipients }, () => ({
    kind: "application-completed",
    data,
  }));
  return received + told;
}

/** The letter of the clearance has left: what it said no longer holds. */
async function tellTakenBack(
  trx: Trx,
  context: Context,
  event: ClearanceTakenBack,
  loaded: ApplicationInRound,
): Promise<number> {
  return tellApplicant(trx, context, { event, ...loaded }, (about) => ({
    kind: "clearance-taken-back",
    data: { ...about, takenBackAt: event.takenBackAt.toString(), reason: event.reason },
  }));
}

async function tellRefusalTakenBack(
  trx: Trx,
  context: Context,
  event: RefusalTakenBack,
  loaded: ApplicationInRound,
): Promise<number> {
  return tellApplicant(trx, context, { event, ...loaded }, (about) => ({
    kind: "refusal-taken-back",
    data: { ...about, takenBackAt: event.takenBackAt.toString(), reason: event.reason },
  }));
}

/** The letter of the return has left, with what was to be completed. */
async function tellReturnTakenBack(
  trx: Trx,
  context: Context,
  event: ReturnTakenBack,
  loaded: ApplicationInRound,
): Promise<number> {
  return tellApplicant(trx, context, { event, ...loaded }, (about) => ({
    kind: "return-taken-back",
    data: { ...about, takenBackAt: event.takenBackAt.toString(), reason: event.reason },
  }));
}

/** To the organisation what the Secretariat asks or answers. What the organisation does so stands in the letter of the next morning to the officers. */
async function tellInquiry(
  trx: Trx,
  context: Context,
  event: InquirySent | InquiryReplied,
  { inquiry, ...loaded }: ApplicationInRound & { readonly inquiry: Inquiry },
): Promise<number> {
  if (context.actor.role !== "secretariat") return 0;
  const { asked, reply } = inquiry;
  return tellApplicant(trx, context, { event: { type: `${event.type}:${event.inquiry}` }, ...loaded }, (about) =>
    reply === null
      ? { kind: "inquiry-received", data: { ...about, inquiry: inquiry.id, words: asked.words } }
      : {
          kind: "inquiry-answered",
          data: { ...about, asked: asked.words, askedAt: asked.at.toString(), words: reply.words },
        },
  );
}

/** To those whose draft under the call is not sent yet. */
async function tellCallExtended(
  trx: Trx,
  { now }: Context,
  event: CallExtended,
  { call, outage }: ExtendedCall,
): Promise<number> {
  const { slug, title } = mustExist(await getProcess(trx, event.process));
  return appendCircularLetters(trx, {
    kind: "call-extended",
    eventKey: `CallExtended:${event.call}:${event.closesAt.toString()}`,
    at: now,
    to: { draftsOfCall: event.call },
    addressedAs: "application",
    data: {
      process: { slug, title },
      call: call.title,
      previousClosesAt: event.from.toString(),
      closesAt: event.closesAt.toString(),
      zone: call.window.zone,
      reason: event.reason,
      outage: aboutOutage(outage),
      why: [],
    },
  });
}

/** To the same: whether it reaches the list depends on when they send it. */
async function tellCutOff(trx: Trx, { now }: Context, event: CutOffAnnounced, { call }: OfCall): Promise<number> {
  const { slug, title } = mustExist(await getProcess(trx, event.process));
  const cutsOffAt = event.cutsOffAt.toString();
  return appendCircularLetters(trx, {
    kind: "cut-off-announced",
    eventKey: `CutOffAnnounced:${event.call}:${cutsOffAt}`,
    at: now,
    to: { draftsOfCall: event.call },
    addressedAs: "application",
    data: {
      process: { slug, title },
      call: call.title,
      cutsOffAt,
      closesAt: call.window.closesAt.toString(),
      zone: call.window.zone,
      why: [],
    },
  });
}
