import { listAccreditedNames } from "#db/accreditation/name-changes.ts";
import type { Trx } from "#db/handles.ts";
import { appendAuditOfDefaults } from "#db/record/audit-trail.ts";
import { listOrganisationRecipients } from "#db/record/correspondence.ts";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import type {
  AccreditationEvent,
  AccreditationGranted,
  AccreditationReinstated,
  AccreditationSuspended,
  AccreditationWithdrawn,
  NameChangeConfirmed,
  NameChangeDeclined,
} from "#domain/accreditation/events.ts";
import type { NameChange } from "#domain/accreditation/name-change.ts";
import { headquarters } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { letterOfRuling } from "../applications/letter-of-ruling.ts";
import { type ApplicationInRound, tellApplicant } from "../applications/tell-applicant.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { tellDefaults } from "./tell-of-defaults.ts";

export const accreditationAnnouncements = {
  AccreditationGranted: { act: "clear-application", tell: tellGranted },
  AccreditationSuspended: { act: "suspend-accreditation", tell: tellChanged },
  AccreditationReinstated: { act: "reinstate-accreditation", tell: tellChanged },
  AccreditationWithdrawalEntered: { act: "withdraw-accreditation" },
  AccreditationWithdrawalDiscarded: { act: "discard-withdrawal" },
  AccreditationWithdrawn: { act: "confirm-withdrawal", tell: tellChanged },
  DefaultsRecorded: { act: "record-defaults", eachApplication: appendAuditOfDefaults, tell: tellDefaults },
  NameChangeRequested: { act: "request-name-change" },
  NameChangeConfirmed: { act: "confirm-name-change", tell: tellConfirmed },
  NameChangeDeclined: { act: "decline-name-change", tell: tellDeclined },
} as const satisfies AnnouncementsOf<AccreditationEvent>;

interface AccreditationInRound extends ApplicationInRound {
  readonly accreditation: Accreditation;
}

async function tellGranted(
  trx: Trx,
  context: Context,
  event: AccreditationGranted,
  loaded: AccreditationInRound,
): Promise<number> {
  const write = letterOfRuling(event, loaded);
  return write === null ? 0 : tellApplicant(trx, context, { event, ...loaded }, write);
}

const letterOf = {
  AccreditationSuspended: "accreditation-suspended",
  AccreditationReinstated: "accreditation-reinstated",
  AccreditationWithdrawn: "accreditation-withdrawn",
} as const;

async function tellChanged(
  trx: Trx,
  context: Context,
  event: AccreditationSuspended | AccreditationReinstated | AccreditationWithdrawn,
  loaded: AccreditationInRound,
): Promise<number> {
  const [present] = await listAccreditedNames(trx, event.accreditation);
  const { name: organisation } = mustExist(present);
  return tellApplicant(trx, context, { event, ...loaded }, ({ reference, process, zone, why }) => ({
    kind: letterOf[event.type],
    data: {
      reference,
      organisation,
      process,
      zone,
      why,
      effectiveAt: event.effectiveAt.toString(),
      ground: event.ground,
    },
  }));
}

interface OfChange {
  readonly change: NameChange;
}

async function tellConfirmed(
  trx: Trx,
  { now }: Context,
  event: NameChangeConfirmed,
  { change }: OfChange,
): Promise<number> {
  const recipients = await listOrganisationRecipients(trx, event.organisation);
  return sendLetters(trx, { at: now, eventKey: `NameChangeConfirmed:${event.change}`, recipients }, () => ({
    kind: "name-change-confirmed",
    data: {
      // As the lists show: another acronym alone is no other name.
      formerly: [
        ...new Set(
          event.renamed
            .filter(({ before, after }) => before.name !== after.name || before.country !== after.country)
            .map(({ before }) => before.name),
        ),
      ],
      name: change.name,
      confirmedAt: event.confirmedAt.toString(),
      zone: headquarters,
    },
  }));
}

async function tellDeclined(
  trx: Trx,
  { now }: Context,
  event: NameChangeDeclined,
  { change }: OfChange,
): Promise<number> {
  const recipients = await listOrganisationRecipients(trx, event.organisation);
  return sendLetters(trx, { at: now, eventKey: `NameChangeDeclined:${event.change}`, recipients }, () => ({
    kind: "name-change-declined",
    data: { name: change.name, reason: event.reason, declinedAt: event.declinedAt.toString(), zone: headquarters },
  }));
}
