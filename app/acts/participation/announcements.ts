import type { Trx } from "#db/handles.ts";
import { listOrganisationRecipients } from "#db/record/correspondence.ts";
import type {
  ParticipationEvent,
  RepresentativeNominated,
  RepresentativeWithdrawn,
} from "#domain/participation/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import type { ToldOfRepresentatives } from "./before-session.ts";

export const participationAnnouncements = {
  RepresentativeNominated: { act: "nominate-representative", tell: tellOrganisation },
  RepresentativeChanged: { act: "change-representative" },
  RepresentativeWithdrawn: { act: "withdraw-representative", tell: tellOrganisation },
} as const satisfies AnnouncementsOf<ParticipationEvent>;

/** All who act for the organisation: nobody is named, and nobody taken off, unseen by the others. */
async function tellOrganisation(
  trx: Trx,
  { now }: Context,
  { type, organisation, representative }: RepresentativeNominated | RepresentativeWithdrawn,
  told: ToldOfRepresentatives,
): Promise<number> {
  const recipients = await listOrganisationRecipients(trx, organisation);
  return sendLetters(trx, { at: now, eventKey: `${type}:${representative}`, recipients }, () => ({
    kind: "representatives-changed",
    data: { ...told, change: type === "RepresentativeNominated" ? "nominated" : "withdrawn" },
  }));
}
