import type { Trx } from "#db/handles.ts";
import { appendLettersToSpeakers, appendLettersToWhoMayInscribe } from "#db/participation/letters-about-lists.ts";
import { listOrganisationRecipients, listRecipientsByOrganisation } from "#db/record/correspondence.ts";
import type { Id } from "#domain/kit/id.ts";
import type { AudienceOfPaper } from "#domain/papers/kinds.ts";
import type {
  ListOfSpeakersChanged,
  ListOfSpeakersOpened,
  ListOfSpeakersPublished,
  ParticipationEvent,
  RegistrationMade,
  RegistrationWithdrawn,
  RepresentativeNominated,
  RepresentativeWithdrawn,
  SpeakerInscribed,
  WrittenInputDeclined,
  WrittenInputPosted,
  WrittenInputSent,
} from "#domain/participation/events.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { aboutList, type ToldOfList } from "./about-list.ts";
import type { ToldOfInscription } from "./before-list.ts";
import type { ToldOfRegistrations } from "./before-registration.ts";
import type { ToldOfRepresentatives } from "./before-session.ts";
import type { ToldOfInput } from "./sent-input.ts";

export const participationAnnouncements = {
  RepresentativeNominated: { act: "nominate-representative", tell: tellOrganisation },
  RepresentativeChanged: { act: "change-representative" },
  RepresentativeWithdrawn: { act: "withdraw-representative", tell: tellOrganisation },
  RegistrationMade: { act: "register-for-session", tell: tellRegistered },
  RegistrationChanged: { act: "change-registration" },
  RegistrationWithdrawn: { act: "withdraw-registration", tell: tellRegistered },
  WrittenInputSent: { act: "send-written-input", tell: tellReceived },
  WrittenInputWithdrawn: { act: "withdraw-written-input" },
  WrittenInputPosted: { act: "post-written-input", tell: tellPosted },
  WrittenInputDeclined: { act: "decline-written-input", tell: tellDeclined },
  ListOfSpeakersOpened: { act: "open-list-of-speakers", tell: tellOpened },
  ListOfSpeakersChanged: { act: "change-list-of-speakers", tell: tellChanged },
  ListOfSpeakersPublished: { act: "publish-list-of-speakers", tell: tellPublished },
  SpeakerInscribed: { act: "inscribe-speaker", tell: tellInscribed },
  InscriptionChanged: { act: "change-inscription" },
  InscriptionFollowed: { act: "change-representative" },
  InscriptionWithdrawn: { act: "withdraw-inscription" },
  InscriptionFellAway: { act: "withdraw-representative" },
  InscriptionMoved: { act: "move-inscription" },
  ProgramAccessOpened: { act: "open-program-access" },
  ProgramAccessEnded: { act: "end-program-access" },
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

/** A receipt, to all who act for the organisation, as of a nomination. */
async function tellRegistered(
  trx: Trx,
  { now }: Context,
  { type, organisation, registration }: RegistrationMade | RegistrationWithdrawn,
  told: ToldOfRegistrations,
): Promise<number> {
  const recipients = await listOrganisationRecipients(trx, organisation);
  return sendLetters(trx, { at: now, eventKey: `${type}:${registration}`, recipients }, () => ({
    kind: "registrations-changed",
    data: { ...told, change: type === "RegistrationMade" ? "registered" : "withdrawn" },
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

/** Who may inscribe, also where nobody is nominated yet. */
async function tellOpened(trx: Trx, { now }: Context, event: ListOfSpeakersOpened, told: ToldOfList): Promise<number> {
  const eventKey = `ListOfSpeakersOpened:${event.listOfSpeakers}`;
  const letter = { kind: "list-of-speakers-opened", eventKey, at: now, data: aboutList(told) };
  return appendLettersToWhoMayInscribe(trx, letter, { list: told.list, without: [] });
}

/** Who speaks, each of its own place; anew where a list is published anew. */
async function tellPublished(
  trx: Trx,
  { now }: Context,
  { listOfSpeakers: list }: ListOfSpeakersPublished,
  told: ToldOfList,
): Promise<number> {
  const eventKey = `ListOfSpeakersPublished:${list}:${now.toString()}`;
  return appendLettersToSpeakers(
    trx,
    { kind: "list-of-speakers-published", eventKey, at: now, data: aboutList(told) },
    list,
  );
}

/** Where one of its instants is another than was told: those who are inscribed of when they are heard, and whoever else may inscribe of both. */
async function tellChanged(
  trx: Trx,
  { now }: Context,
  event: ListOfSpeakersChanged,
  told: ToldOfList & { readonly organisations: readonly Id<"organisation">[] },
): Promise<number> {
  const { listOfSpeakers: list, from, to } = event;
  if (from.beginsAt === to.beginsAt && from.closesAt === to.closesAt) return 0;
  const eventKey = `ListOfSpeakersChanged:${list}:${now.toString()}`;
  const inscribed = from.beginsAt === to.beginsAt ? [] : told.organisations;
  const byOrganisation = await listRecipientsByOrganisation(trx, inscribed);
  const recipients = Array.from(byOrganisation.values()).flat();
  const { process, session } = told;
  const data = { process: process.title, session: session.title, before: from.beginsAt, ...to, zone: process.zone };
  const heard = await sendLetters(trx, { at: now, eventKey, recipients }, () => ({
    kind: "speakers-heard-otherwise",
    data,
  }));
  const letter = { kind: "list-of-speakers-changed", eventKey, at: now, data: aboutList(told) };
  return heard + (await appendLettersToWhoMayInscribe(trx, letter, { list: told.list, without: inscribed }));
}
