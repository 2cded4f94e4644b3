import { accreditationStanding } from "../accreditation/accreditation.ts";
import { dateIn, type Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { Process } from "../process/process.ts";
import { refuseCancelled } from "../process/session.ts";
import type {
  InscriptionChanged,
  InscriptionFellAway,
  InscriptionFollowed,
  InscriptionMoved,
  InscriptionWithdrawn,
  SpeakerInscribed,
} from "./events.ts";
import { type ListOfSpeakers, refuseClosed, refuseDecision } from "./list-of-speakers.ts";
import { type Nominating, refuseAccreditation, type Representative, standing } from "./representative.ts";

/** An organisation on a list, with who speaks for it. */
export interface Inscription {
  readonly id: Id<"inscription">;
  readonly list: Id<"list_of_speakers">;
  readonly accreditation: Id<"accreditation">;
  /** Null once it has been deleted who came to the session. */
  readonly representative: Id<"representative"> | null;
  readonly topic: string | null;
  /** What orders the list; where one has left it, its number stays empty. */
  readonly place: number;
  readonly inscribedAt: Instant;
  readonly inscribedBy: Id<"person">;
  readonly changed: { readonly at: Instant; readonly by: Id<"person"> } | null;
  readonly ended: { readonly as: EndOfInscription; readonly at: Instant; readonly by: Id<"person"> } | null;
}

/** Taken back, or gone with the representative who does not come. */
export type EndOfInscription = "withdrawn" | "fell-away";

export const directions = ["up", "down"] as const;
export type Direction = (typeof directions)[number];

/** In characters. */
export const LONGEST_TOPIC = 200;

/** A list with those who speak, in their order: whose right is in force when the speakers are heard. */
interface Ordering {
  readonly process: Pick<Process, "id">;
  readonly list: ListOfSpeakers;
  readonly speakers: readonly Inscription[];
}

/** Past who speaks before or after, or to a place among those who speak: the first is 1, and past the last is the last. */
export type Aim = Direction | number;

/** One that has ended, or whose right is not in force, has no place among those who speak. */
export function mayOrder(
  { list, speakers }: Pick<Ordering, "list" | "speakers">,
  id: Id<"inscription">,
): Refusal | null {
  if (list.publishedAt !== null) return refuse("list_of_speakers_is_published");
  return speakers.some((one) => one.id === id) ? null : refuse("inscription_has_ended");
}

export function mayMoveInscription(
  ordering: Pick<Ordering, "list" | "speakers">,
  id: Id<"inscription">,
  to: Aim,
): Refusal | null {
  const refusal = mayOrder(ordering, id);
  if (refusal !== null) return refusal;
  const { speakers } = ordering;
  const from = speakers.findIndex((one) => one.id === id);
  if (aimedAt(speakers, from, to) !== from) return null;
  if (to === "up") return refuse("speaker_is_the_first");
  return refuse(to === "down" ? "speaker_is_the_last" : "inscription_is_unchanged");
}

/** The index that is aimed at, from the one that it has. */
function aimedAt(speakers: readonly Inscription[], from: number, to: Aim): number {
  const wanted = to === "up" ? from - 1 : to === "down" ? from + 1 : to - 1;
  return Math.min(Math.max(wanted, 0), speakers.length - 1);
}

/** Whoever stands between moves by one place. */
export function moveInscription(
  { process, ...ordering }: Ordering,
  id: Id<"inscription">,
  to: Aim,
): Ruling<readonly Inscription[], InscriptionMoved> {
  const { list, speakers } = ordering;
  const refusal = mayMoveInscription(ordering, id, to);
  if (refusal !== null) return refusal;
  const from = speakers.findIndex((one) => one.id === id);
  const others = speakers.filter((one) => one.id !== id);
  const at = aimedAt(speakers, from, to);
  const order = [...others.slice(0, at), ...speakers.slice(from, from + 1), ...others.slice(at)];
  const next = order.flatMap((one, index) => {
    const { place } = speakers[index] ?? one;
    return place === one.place ? [] : [{ ...one, place }];
  });
  return accept(next, {
    type: "InscriptionMoved",
    process: process.id,
    session: list.session,
    listOfSpeakers: list.id,
    inscription: id,
    to,
  });
}

/** An accredited organisation before the list of a session, with whom it has nominated and whom it has inscribed. */
export interface BeforeList extends Nominating {
  readonly list: ListOfSpeakers;
  readonly own: Inscription | null;
}

/** Whether its accreditation is in force on the day on which the speakers are heard, as far as is known now. */
export function speaksThen(
  { attending }: Pick<BeforeList, "attending">,
  { beginsAt }: Pick<ListOfSpeakers, "beginsAt">,
): boolean {
  const { accreditation, process } = attending;
  return accreditationStanding(accreditation, beginsAt, process.zone).kind === "in-force";
}

/** Whether it may have anybody on the list, apart from whether it has. */
function refuseSpeaking(before: BeforeList, at: Instant): Refusal | null {
  const { attending, session, list } = before;
  const refusal =
    refuseCancelled(session) ?? refuseClosed(list, attending.process, at) ?? refuseAccreditation(before, at);
  if (refusal !== null) return refusal;
  if (!speaksThen(before, list)) {
    const heardOn = dateIn(attending.process.zone, list.beginsAt).toString();
    return refuse(
      "accreditation_ends_before_speakers_are_heard",
      { heardOn },
      attending.granted.provisions.validity.cites,
    );
  }
  return (
    refuseDecision(attending.decision) ??
    (standing(before.representatives).length === 0 ? refuse("nobody_is_nominated_to_speak") : null)
  );
}

export function mayInscribe(before: BeforeList, at: Instant): Refusal | null {
  return refuseSpeaking(before, at) ?? (before.own === null ? null : refuse("organisation_is_inscribed"));
}

/** Who speaks, and about what. */
export interface SaidOfSpeaker {
  readonly representative: Id<"representative">;
  readonly topic: string | null;
}

function refuseSpeaker({ representatives }: BeforeList, { representative }: SaidOfSpeaker): Refusal | null {
  return standing(representatives).some(({ id }) => id === representative) ? null : refuse("speaker_is_not_nominated");
}

/** @param given - under which id, by whom, and at which place: the one after the last. */
export function inscribe(
  before: BeforeList,
  said: SaidOfSpeaker,
  given: Pick<Inscription, "id" | "place"> & { readonly by: Id<"person"> },
  at: Instant,
): Ruling<Inscription, SpeakerInscribed> {
  const refusal = mayInscribe(before, at) ?? refuseSpeaker(before, said);
  if (refusal !== null) return refusal;
  const { id, place, by } = given;
  const next: Inscription = {
    ...{ id, list: before.list.id, accreditation: before.attending.accreditation.id },
    ...{ representative: said.representative, topic: said.topic, place },
    ...{ inscribedAt: at, inscribedBy: by, changed: null, ended: null },
  };
  return accept(next, { type: "SpeakerInscribed", ...told(before, next), representative: said.representative });
}

/** The same before an inscription of the organisation. */
export interface Inscribed extends BeforeList {
  readonly own: Inscription;
}

function refuseEnded({ ended }: Inscription): Refusal | null {
  return ended === null ? null : refuse("inscription_has_ended");
}

export function mayChangeInscription(inscribed: Inscribed, at: Instant): Refusal | null {
  return refuseEnded(inscribed.own) ?? refuseSpeaking(inscribed, at);
}

/** Somebody else speaks, or about something else; the place stays. */
export function changeInscription(
  inscribed: Inscribed,
  said: SaidOfSpeaker,
  by: Id<"person">,
  at: Instant,
): Ruling<Inscription, InscriptionChanged> {
  const refusal = mayChangeInscription(inscribed, at) ?? refuseSpeaker(inscribed, said);
  if (refusal !== null) return refusal;
  const { own } = inscribed;
  const { representative, topic } = said;
  if (own.representative === representative && own.topic === topic) return refuse("inscription_is_unchanged");
  const next = { ...own, representative, topic, changed: { at, by } };
  return accept(next, { type: "InscriptionChanged", ...told(inscribed, next), representative });
}

/** Also while the accreditation is suspended. After the closing a representative who does not come is withdrawn, and the inscription with them. */
export function mayWithdrawInscription({ own, list, attending }: Inscribed, at: Instant): Refusal | null {
  return refuseEnded(own) ?? refuseClosed(list, attending.process, at);
}

export function withdrawInscription(
  inscribed: Inscribed,
  by: Id<"person">,
  at: Instant,
): Ruling<Inscription, InscriptionWithdrawn> {
  const refusal = mayWithdrawInscription(inscribed, at);
  if (refusal !== null) return refusal;
  const next = { ...inscribed.own, ended: { as: "withdrawn", at, by } as const };
  return accept(next, { type: "InscriptionWithdrawn", ...told(inscribed, next) });
}

/** Somebody who speaks, when what was said of them is changed or they are withdrawn. */
interface OfSpeaker extends Nominating {
  readonly own: Inscription;
}

/** What is said anew of a representative stands in the place of what was said before, on the list of speakers too; also after it has closed. */
export function followRepresentative(
  speaker: OfSpeaker,
  { id: representative }: Pick<Representative, "id">,
  by: Id<"person">,
  at: Instant,
): { readonly next: Inscription; readonly happened: InscriptionFollowed } {
  const next = { ...speaker.own, representative, changed: { at, by } };
  return { next, happened: { type: "InscriptionFollowed", ...told(speaker, next), representative } };
}

/** Who does not come does not speak; also after the list has closed. */
export function fallAway(
  speaker: OfSpeaker,
  by: Id<"person">,
  at: Instant,
): { readonly next: Inscription; readonly happened: InscriptionFellAway } {
  const next = { ...speaker.own, ended: { as: "fell-away", at, by } as const };
  return { next, happened: { type: "InscriptionFellAway", ...told(speaker, next) } };
}

/** Who speaks stands in no event but by the id of the representative, which means nothing once that is deleted. */
function told({ attending: { accreditation, process }, session }: Nominating, { id, list }: Inscription) {
  return {
    process: process.id,
    organisation: accreditation.organisation,
    accreditation: accreditation.id,
    session: session.id,
    listOfSpeakers: list,
    inscription: id,
  };
}
