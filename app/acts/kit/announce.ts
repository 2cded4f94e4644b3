import { appendAudit, appendAuditOfPeriod, findProcessOf } from "#db/record/audit-trail.ts";
import type { Trx } from "#db/handles.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import type { Act, Actor } from "#domain/authority.ts";
import type { Happened, HappenedType } from "#domain/events.ts";
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

/** What an event can be about: the field that names it, and its kind in the audit trail. */
const kinds = {
  process: "process",
  session: "session",
  decision: "modalities-decision",
  procedure: "silence-procedure",
  call: "call",
  organisation: "organisation",
  application: "application",
  period: "no-objection-period",
  accreditation: "accreditation",
  invitation: "invitation",
  person: "person",
  mission: "mission",
  letter: "letter",
} as const;
type Subject = keyof typeof kinds;

type SupersedingAct = "conclude-silence-procedure" | "record-adoption";

interface Announcement<Event> {
  readonly act: Act | "accept-invitation" | "appoint-administrator" | ((actor: Actor) => SupersedingAct);
  /** There is one clock, and it has no id. */
  readonly about: (Subject & keyof Event) | "clock";
  /** Who spoke against a text or an organisation: for the Chair only. */
  readonly confidential?: true | ((event: Event) => boolean);
  /** Also one line for each application of the period, with its outcome when it has one. */
  readonly eachApplication?: true;
  /** Writes the letters and says how many. */
  readonly tell?: (trx: Trx, context: Context, event: Event) => Promise<number>;
}

type EventOf = { readonly [Event in Happened as Event["type"]]: Event };

/** Each event, the act it comes from, what it is about, and who gets which letter. */
const announcements: { readonly [Type in HappenedType]: Announcement<EventOf[Type]> } = {
  ProcessOpened: { act: "open-process", about: "process" },
  SessionScheduled: { act: "schedule-session", about: "session" },

  ModalitiesProposed: { act: "propose-modalities", about: "decision" },
  ModalitiesRevised: { act: "revise-modalities", about: "decision" },
  ModalitiesAdoptedInMeeting: { act: "record-adoption", about: "decision" },
  ModalitiesSuperseded: {
    act: ({ role }) => (role === "clock" ? "conclude-silence-procedure" : "record-adoption"),
    about: "decision",
  },

  SilenceProcedureOpened: { act: "open-silence-procedure", about: "procedure", tell: tellSilenceOpened },
  SilenceBroken: { act: "break-silence", about: "procedure", confidential: true, tell: tellSilenceBroken },
  SilenceProcedureConcluded: { act: "conclude-silence-procedure", about: "procedure", tell: tellSilenceConcluded },

  CallOpened: { act: "open-call", about: "call" },
  CallExtended: { act: "extend-call", about: "call", tell: tellCallExtended },

  OrganisationRecorded: { act: "save-organisation", about: "organisation" },
  ApplicationStarted: { act: "start-application", about: "application" },
  ApplicationSaved: { act: "save-application", about: "application" },
  ApplicationSubmitted: { act: "submit-application", about: "application", tell: tellReceived },
  InterestNotified: { act: "notify-interest", about: "application", tell: tellReceived },
  ApplicationWithdrawn: { act: "withdraw-application", about: "application", tell: tellWithdrawn },
  ApplicationCleared: { act: "clear-application", about: "application", tell: tellCleared },
  ApplicationRefused: { act: "refuse-application", about: "application", tell: tellRefused },

  ListCirculated: { act: "circulate-list", about: "period", eachApplication: true, tell: tellListCirculated },
  NoObjectionPeriodExtended: { act: "extend-no-objection-period", about: "period", tell: tellPeriodExtended },
  NoObjectionPeriodLapsed: {
    act: "lapse-no-objection-period",
    about: "period",
    eachApplication: true,
    tell: tellOutcomes,
  },

  ObjectionRaised: { act: "raise-objection", about: "period", confidential: true, tell: tellObjectionReceived },
  ObjectionWithdrawn: { act: "withdraw-objection", about: "period", confidential: true, tell: tellObjectionWithdrawn },
  ObjectionRefusedAsLate: { act: "raise-objection", about: "period", confidential: true },
  ObjectorsDisclosed: { act: "see-objectors", about: "period", confidential: true },

  AccreditationGranted: { act: "clear-application", about: "accreditation", tell: tellAccredited },
  AccreditationSuspended: { act: "suspend-accreditation", about: "accreditation", tell: tellAccreditationChanged },
  AccreditationReinstated: { act: "reinstate-accreditation", about: "accreditation", tell: tellAccreditationChanged },
  AccreditationWithdrawn: { act: "withdraw-accreditation", about: "accreditation", tell: tellAccreditationChanged },

  PersonInvited: { act: "invite-person", about: "invitation" },
  InvitationAccepted: { act: "accept-invitation", about: "invitation" },
  AdministratorAppointed: { act: "appoint-administrator", about: "person" },
  MissionRecorded: { act: "record-mission", about: "mission" },
  LetterRetried: { act: "retry-letter", about: "letter", confidential: ({ process }) => process !== null },
  ClockMoved: { act: "move-clock", about: "clock" },
};

/**
 * Tells what happened: the only door to the audit trail and to the outbox. The last beat of every act, in its
 * transaction. A repeated announcement writes no letter twice: one for each event and recipient.
 */
export async function announce<Type extends HappenedType>(
  trx: Trx,
  context: Context,
  happened: EventOf[Type] & { readonly type: Type },
): Promise<void> {
  const { act, about, confidential = false, eachApplication = false, tell } = announcements[happened.type];
  const { actor, now } = context;
  const subjects: { readonly type: Type } & { readonly [subject in Subject]?: string | null } = happened;
  const kind = about === "clock" ? about : kinds[about];
  const subject = about === "clock" ? null : (subjects[about] ?? null);
  const entry = {
    at: now,
    act: typeof act === "function" ? act(actor) : act,
    event: happened.type,
    actorPerson: "person" in actor ? actor.person : null,
    actorRole: actor.role,
    subjectKind: kind,
    subject,
    process: subjects.process === undefined ? await findProcessOf(trx, kind, subject) : subjects.process,
    confidential: typeof confidential === "function" ? confidential(happened) : confidential,
    data: happened,
  };
  await appendAudit(trx, [entry]);
  if (eachApplication) await appendAuditOfPeriod(trx, entry);
  const letters = tell === undefined ? 0 : await tell(trx, context, happened);
  if (letters > 0) await appendJob(trx, DELIVER_LETTERS);
}
