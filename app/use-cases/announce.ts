import { appendAudit, appendAuditOfPeriod, findProcessOf } from "#db/audit-trail.ts";
import type { Trx } from "#db/database.ts";
import { appendJob, DELIVER_LETTERS } from "#db/job-queue.ts";
import type { Act } from "#domain/authority.ts";
import { impossible } from "#domain/decision.ts";
import type { Happened } from "#domain/events.ts";
import type { Context } from "./context.ts";
import {
  tellAccreditationChanged,
  tellAccredited,
  tellCallExtended,
  tellCleared,
  tellOutcomes,
  tellReceived,
  tellRefused,
  tellWithdrawn,
} from "./letters-to-applicants.ts";
import {
  tellListCirculated,
  tellObjectionReceived,
  tellObjectionWithdrawn,
  tellPeriodExtended,
  tellSilenceBroken,
  tellSilenceConcluded,
  tellSilenceOpened,
} from "./letters-to-missions.ts";

type SubjectKind =
  | "process"
  | "session"
  | "modalities-decision"
  | "silence-procedure"
  | "call"
  | "organisation"
  | "person"
  | "mission"
  | "application"
  | "no-objection-period"
  | "accreditation"
  | "invitation"
  | "letter"
  | "clock";

interface Announcement {
  readonly act: Act | "accept-invitation" | "appoint-administrator";
  readonly kind: SubjectKind;
  readonly id: string | null;
  /** Who spoke against a text or an organisation: for the Chair only. */
  readonly confidential?: boolean;
  /** Also one line for each application of the period, with its outcome when it has one. */
  readonly eachApplication?: true;
  /** Writes the letters and says how many. */
  readonly tell?: (trx: Trx, context: Context) => Promise<number>;
}

/**
 * Tells what happened: the only door to the audit trail and to the outbox. The last beat of every act, in its
 * transaction. A repeated announcement writes no letter twice: one for each event and recipient.
 */
export async function announce(trx: Trx, context: Context, happened: Happened): Promise<void> {
  const { act, kind, id, confidential = false, eachApplication = false, tell } = announcementOf(happened, context);
  const { actor, now } = context;
  const entry = {
    at: now,
    act,
    event: happened.type,
    actorPerson: "person" in actor ? actor.person : null,
    actorRole: actor.role,
    subjectKind: kind,
    subject: id,
    process: "process" in happened ? happened.process : await findProcessOf(trx, kind, id),
    confidential,
    data: happened,
  };
  await appendAudit(trx, [entry]);
  if (eachApplication) await appendAuditOfPeriod(trx, entry);
  const letters = tell === undefined ? 0 : await tell(trx, context);
  if (letters > 0) await appendJob(trx, DELIVER_LETTERS);
}

/** The table: each event, the act it comes from, what it is about, and who gets which letter. */
function announcementOf(event: Happened, { actor }: Context): Announcement {
  switch (event.type) {
    case "ProcessOpened":
      return { act: "open-process", kind: "process", id: event.process };
    case "SessionScheduled":
      return { act: "schedule-session", kind: "session", id: event.session };

    case "ModalitiesProposed":
      return { act: "propose-modalities", kind: "modalities-decision", id: event.decision };
    case "ModalitiesRevised":
      return { act: "revise-modalities", kind: "modalities-decision", id: event.decision };
    case "ModalitiesAdoptedInMeeting":
      return { act: "record-adoption", kind: "modalities-decision", id: event.decision };
    case "ModalitiesSuperseded":
      return {
        act: actor.role === "clock" ? "conclude-silence-procedure" : "record-adoption",
        kind: "modalities-decision",
        id: event.decision,
      };

    case "SilenceProcedureOpened":
      return {
        act: "open-silence-procedure",
        kind: "silence-procedure",
        id: event.procedure,
        tell: (trx, context) => tellSilenceOpened(trx, context, event),
      };
    case "SilenceBroken":
      return {
        act: "break-silence",
        kind: "silence-procedure",
        id: event.procedure,
        confidential: true,
        tell: (trx, context) => tellSilenceBroken(trx, context, event),
      };
    case "SilenceProcedureConcluded":
      return {
        act: "conclude-silence-procedure",
        kind: "silence-procedure",
        id: event.procedure,
        tell: (trx, context) => tellSilenceConcluded(trx, context, event),
      };

    case "CallOpened":
      return { act: "open-call", kind: "call", id: event.call };
    case "CallExtended":
      return {
        act: "extend-call",
        kind: "call",
        id: event.call,
        tell: (trx, context) => tellCallExtended(trx, context, event),
      };

    case "OrganisationRecorded":
      return { act: "save-organisation", kind: "organisation", id: event.organisation };

    case "ApplicationStarted":
      return { act: "start-application", kind: "application", id: event.application };
    case "ApplicationSaved":
      return { act: "save-application", kind: "application", id: event.application };
    case "ApplicationSubmitted":
      return {
        act: "submit-application",
        kind: "application",
        id: event.application,
        tell: (trx, context) => tellReceived(trx, context, event),
      };
    case "InterestNotified":
      return {
        act: "notify-interest",
        kind: "application",
        id: event.application,
        tell: (trx, context) => tellReceived(trx, context, event),
      };
    case "ApplicationWithdrawn":
      return {
        act: "withdraw-application",
        kind: "application",
        id: event.application,
        tell: (trx, context) => tellWithdrawn(trx, context, event),
      };
    case "ApplicationCleared":
      return {
        act: "clear-application",
        kind: "application",
        id: event.application,
        tell: (trx, context) => tellCleared(trx, context, event),
      };
    case "ApplicationRefused":
      return {
        act: "refuse-application",
        kind: "application",
        id: event.application,
        tell: (trx, context) => tellRefused(trx, context, event),
      };

    case "ListCirculated":
      return {
        act: "circulate-list",
        kind: "no-objection-period",
        id: event.period,
        eachApplication: true,
        tell: (trx, context) => tellListCirculated(trx, context, event),
      };
    case "NoObjectionPeriodExtended":
      return {
        act: "extend-no-objection-period",
        kind: "no-objection-period",
        id: event.period,
        tell: (trx, context) => tellPeriodExtended(trx, context, event),
      };
    case "NoObjectionPeriodLapsed":
      return {
        act: "lapse-no-objection-period",
        kind: "no-objection-period",
        id: event.period,
        eachApplication: true,
        tell: (trx, context) => tellOutcomes(trx, context, event),
      };

    case "ObjectionRaised":
      return {
        act: "raise-objection",
        kind: "no-objection-period",
        id: event.period,
        confidential: true,
        tell: (trx, context) => tellObjectionReceived(trx, context, event),
      };
    case "ObjectionWithdrawn":
      return {
        act: "withdraw-objection",
        kind: "no-objection-period",
        id: event.period,
        confidential: true,
        tell: (trx, context) => tellObjectionWithdrawn(trx, context, event),
      };
    case "ObjectionRefusedAsLate":
      return { act: "raise-objection", kind: "no-objection-period", id: event.period, confidential: true };
    case "ObjectorsDisclosed":
      return { act: "see-objectors", kind: "no-objection-period", id: event.period, confidential: true };

    case "AccreditationGranted":
      return {
        act: "clear-application",
        kind: "accreditation",
        id: event.accreditation,
        tell: (trx, context) => tellAccredited(trx, context, event),
      };
    case "AccreditationSuspended":
      return {
        act: "suspend-accreditation",
        kind: "accreditation",
        id: event.accreditation,
        tell: (trx, context) => tellAccreditationChanged(trx, context, event),
      };
    case "AccreditationReinstated":
      return {
        act: "reinstate-accreditation",
        kind: "accreditation",
        id: event.accreditation,
        tell: (trx, context) => tellAccreditationChanged(trx, context, event),
      };
    case "AccreditationWithdrawn":
      return {
        act: "withdraw-accreditation",
        kind: "accreditation",
        id: event.accreditation,
        tell: (trx, context) => tellAccreditationChanged(trx, context, event),
      };

    case "PersonInvited":
      return { act: "invite-person", kind: "invitation", id: event.invitation };
    case "InvitationAccepted":
      return { act: "accept-invitation", kind: "invitation", id: event.invitation };
    case "AdministratorAppointed":
      return { act: "appoint-administrator", kind: "person", id: event.person };
    case "MissionRecorded":
      return { act: "record-mission", kind: "mission", id: event.mission };
    case "LetterRetried":
      return { act: "retry-letter", kind: "letter", id: event.letter, confidential: event.process !== null };
    case "ClockMoved":
      return { act: "move-clock", kind: "clock", id: null };
    default:
      return impossible(event);
  }
}
