import type { Trx } from "#db/handles.ts";
import { listOrganisationRecipients } from "#db/record/correspondence.ts";
import type { AudienceOfPaper } from "#domain/papers/kinds.ts";
import type {
  ParticipationEvent,
  RepresentativeNominated,
  RepresentativeWithdrawn,
  WrittenInputDeclined,
  WrittenInputPosted,
  WrittenInputSent,
} from "#domain/participation/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import type { ToldOfRepresentatives } from "./before-session.ts";
import type { ToldOfInput } from "./sent-input.ts";

export const participationAnnouncements = {
  RepresentativeNominated: { act: "nominate-representative", tell: tellOrganisation },
  RepresentativeChanged: { act: "change-representative" },
  RepresentativeWithdrawn: { act: "withdraw-representative", tell: tellOrganisation },
  WrittenInputSent: { act: "send-written-input", tell: tellReceived },
  WrittenInputWithdrawn: { act: "withdraw-written-input" },
  WrittenInputPosted: { act: "post-written-input", tell: tellPosted },
  WrittenInputDeclined: { act: "decline-written-input", tell: tellDeclined },
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

/** A receipt, to all who act for the organisation. */
async function tellReceived(
  trx: Trx,
  { now }: Context,
  { organisation, input }: WrittenInputSent,
  told: ToldOfInput,
): Promise<number> {
  const recipients = await listOrganisationRecipients(trx, organisation);
  const event = { at: now, eventKey: `WrittenInputSent:${input}`, recipients };
  return sendLetters(trx, event, () => ({ kind: "written-input-received", data: told }));
}

async function tellPosted(
  trx: Trx,
  { now }: Context,
  { organisation, input }: WrittenInputPosted,
  told: ToldOfInput & { readonly symbol: string; readonly slug: string; readonly audience: AudienceOfPaper },
): Promise<number> {
  const recipients = await listOrganisationRecipients(trx, organisation);
  const event = { at: now, eventKey: `WrittenInputPosted:${input}`, recipients };
  return sendLetters(trx, event, () => ({ kind: "written-input-posted", data: told }));
}

async function tellDeclined(
  trx: Trx,
  { now }: Context,
  { organisation, input, reason }: WrittenInputDeclined,
  told: ToldOfInput,
): Promise<number> {
  const recipients = await listOrganisationRecipients(trx, organisation);
  const event = { at: now, eventKey: `WrittenInputDeclined:${input}`, recipients };
  return sendLetters(trx, event, () => ({ kind: "written-input-declined", data: { ...told, reason } }));
}
