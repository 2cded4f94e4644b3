import type { Trx } from "#db/handles.ts";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import type {
  AccreditationEvent,
  AccreditationGranted,
  AccreditationReinstated,
  AccreditationSuspended,
  AccreditationWithdrawn,
} from "#domain/accreditation/events.ts";
import { type ApplicationInRound, tellApplicant } from "../applications/tell-applicant.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";

export const accreditationAnnouncements = {
  AccreditationGranted: { act: "clear-application", tell: tellGranted },
  AccreditationSuspended: { act: "suspend-accreditation", tell: tellChanged },
  AccreditationReinstated: { act: "reinstate-accreditation", tell: tellChanged },
  AccreditationWithdrawn: { act: "withdraw-accreditation", tell: tellChanged },
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
  const { validUntil } = loaded.accreditation;
  return tellApplicant(trx, context, { event, ...loaded }, (about) => ({
    kind: "accredited",
    data: { ...about, grantedAt: event.grantedAt.toString(), validUntil: validUntil?.toString() ?? null },
  }));
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
  return tellApplicant(trx, context, { event, ...loaded }, ({ reference, organisation, process, zone, why }) => ({
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
