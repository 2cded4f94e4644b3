import type { Trx } from "#db/handles.ts";
import { listOrganisationRecipients, listRecipientsByOrganisation } from "#db/record/correspondence.ts";
import type { Id } from "#domain/kit/id.ts";
import type { AudienceOfPaper } from "#domain/papers/kinds.ts";
import type {
  ListOfSpeakersChanged,
  ParticipationEvent,
  RepresentativeNominated,
  RepresentativeWithdrawn,
  SpeakerInscribed,
  WrittenInputDeclined,
  WrittenInputPosted,
  WrittenInputSent,
} from "#domain/participation/events.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import type { ToldOfInscription } from "./before-list.ts";
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
  ListOfSpeakersOpened: { act: "open-list-of-speakers" },
  ListOfSpeakersChanged: { act: "change-list-of-speakers", tell: tellHeardOtherwise },
  ListOfSpeakersPublished: { act: "publish-list-of-speakers" },
  SpeakerInscribed: { act: "inscribe-speaker", tell: tellInscribed },
  InscriptionChanged: { act: "change-inscription" },
  InscriptionFollowed: { act: "change-representative" },
  InscriptionWithdrawn: { act: "withdraw-inscription" },
  InscriptionFellAway: { act: "withdraw-representative" },
  InscriptionMoved: { act: "move-inscription" },
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

/** A receipt, to all who act for the organisation. */
async function tellInscribed(
  trx: Trx,
  { now }: Context,
  { organisation, inscription }: SpeakerInscribed,
  told: ToldOfInscription,
): Promise<number> {
  const recipients = await listOrganisationRecipients(trx, organisation);
  const event = { at: now, eventKey: `SpeakerInscribed:${inscription}`, recipients };
  return sendLetters(trx, event, () => ({ kind: "speaker-inscribed", data: told }));
}

/** Those who are inscribed, where day or hour are others than they were told. */
async function tellHeardOtherwise(
  trx: Trx,
  { now }: Context,
  { list, from, to }: ListOfSpeakersChanged,
  told: {
    readonly organisations: readonly Id<"organisation">[];
    readonly process: Process;
    readonly session: Session;
  },
): Promise<number> {
  if (from.beginsAt === to.beginsAt) return 0;
  const { process, session } = told;
  const byOrganisation = await listRecipientsByOrganisation(trx, told.organisations);
  const recipients = Array.from(byOrganisation.values()).flat();
  const data = { process: process.title, session: session.title, before: from.beginsAt, ...to, zone: process.zone };
  const event = { at: now, eventKey: `ListOfSpeakersChanged:${list}:${now.toString()}`, recipients };
  return sendLetters(trx, event, () => ({ kind: "speakers-heard-otherwise", data }));
}
