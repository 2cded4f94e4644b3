import type { CallForApplications } from "../applications/call.ts";
import { refuseBeforeCutOff } from "../applications/cut-off.ts";
import type { HolidayCalendar, Instant, PlainDate } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Accepted, type Refusal, refuse, type Ruling, type SeenAndPresent } from "../kit/ruling.ts";
import { asStagesSay } from "../modalities/as-stages-say.ts";
import type { ModalitiesDecision, ModalitiesStanding } from "../modalities/modalities.ts";
import type { ListedCategory } from "../modalities/provisions.ts";
import type { ClassKey } from "../modalities/stages.ts";
import { type AtWindow, forInformationAt } from "../modalities/what-follows.ts";
import type { Session } from "../process/session.ts";
import {
  audienceOfList,
  type Item,
  type ListAudience,
  type ListKind,
  mayRead,
  type Reader,
  withOutcome,
} from "./disclosure.ts";
import type { FinalListSealed, InformationListSealed, ListCorrected } from "./events.ts";
import { hashOfList, type NameOnList } from "./hash-of-list.ts";
import { refuseNearSession } from "./no-objection-period.ts";
import type { NoObjectionPeriod } from "./period.ts";

/** A list as it was sealed. It never changes; what is wrong on it is said in a corrigendum. */
export interface SealedList {
  readonly id: Id<"list">;
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly decision: Id<"decision">;
  readonly kind: ListKind;
  /** Among the lists of its call. */
  readonly number: number;
  readonly sealedAt: Instant;
  /** Null for the clock. */
  readonly sealedBy: Id<"person"> | null;
  readonly audience: readonly ListAudience[];
  readonly hash: string;
  readonly count: number;
  /** The list before: of the first final list the proposed one, of any other the earlier one. */
  readonly follows: Id<"list"> | null;
  /** Null where a body decides, and no State is asked before. */
  readonly period: Id<"period"> | null;
  /** Of a final list after a body has decided. */
  readonly determination: Id<"determination"> | null;
  /** Of a final list after a body had not ruled in time on one before which no State was asked: that list. */
  readonly byDefaultOn: Id<"list"> | null;
  /** As it was when the list was sealed: a list is judged by the dates of its day. */
  readonly session: { readonly beginsOn: PlainDate; readonly endsOn: PlainDate };
}

/** How an organisation is named on a list. */
export interface NamedOnList {
  readonly name: string;
  readonly acronym: string | null;
  readonly country: string;
}

/** An organisation as it stood on the list. */
export interface Entry extends NamedOnList {
  readonly application: Id<"application">;
  readonly reference: string;
  /** When the list was sealed. */
  readonly class: ClassKey;
  readonly category: ListedCategory;
}

/** What an entry of a list should have read. */
export interface Corrigendum extends NamedOnList {
  readonly id: Id<"corrigendum">;
  readonly list: Id<"list">;
  readonly application: Id<"application">;
  /** Among the corrigenda of its list. */
  readonly number: number;
  /** The earlier corrigendum that it puts right; null where it is the entry itself. */
  readonly corrects: Id<"corrigendum"> | null;
  readonly reason: string;
  readonly correctedAt: Instant;
  readonly correctedBy: Id<"person">;
}

/** A list before whoever would read it. */
export function itemOfList(
  { audience, sealedAt }: SealedList,
  decision: Item["decision"],
  { own }: Required<Pick<Item, "own">>,
): Item {
  return { decision, list: { audience, sealedAt }, closesAt: null, knownFrom: sealedAt, own };
}

/**
 * Whether the reader is shown acronym and category too: where the decision circulates names and countries only, the list before the States says no
 * more, but to those who have the dossiers. Who was accredited is public with its category in any case.
 */
export function showsWhole(
  reader: Reader,
  { kind, sealedAt }: Pick<SealedList, "kind" | "sealedAt">,
  { decision, at }: Answered,
): boolean {
  if (kind === "final" || asStagesSay(decision, at).circulation.fields === "dossier") return true;
  return mayRead(reader, "dossier", withOutcome(decision, sealedAt), sealedAt) === "yes";
}

/** As much of a name as a list shows its reader, by showsWhole. */
export function namedAsShown({ name, acronym, country }: NamedOnList, whole: boolean): NamedOnList {
  return { name, acronym: whole ? acronym : null, country };
}

/** What of a name whoever is shown so much of it sees change. */
export function fieldsChanged(from: NamedOnList, to: NamedOnList, whole: boolean): readonly (keyof NamedOnList)[] {
  return (["name", "acronym", "country"] as const).filter(
    (field) => from[field] !== to[field] && (whole || field !== "acronym"),
  );
}

/** Whether whoever is shown so much of a name sees it change from the one to the other. */
export function showsChange(from: NamedOnList, to: NamedOnList, whole: boolean): boolean {
  return fieldsChanged(from, to, whole).length > 0;
}

/** A decision, and where a list under it is answered. */
export interface Answered {
  readonly decision: ModalitiesDecision;
  readonly at: readonly AtWindow[];
}

/** Whether the list was sealed later than the decision allows, by the session's dates of that day. Nobody can say where a year has no holidays. */
export function isLate(list: SealedList, answered: Answered, holidays: HolidayCalendar): boolean {
  return refuseNearSession(list.sealedAt, answered, list.session, holidays)?.because === "list_is_too_close_to_session";
}

/** What every list stands on. */
export interface Sealing {
  readonly call: CallForApplications;
  readonly decision: ModalitiesDecision;
  readonly session: Session;
}

/** How a list is sealed: its number, the list before, and the names that it covers. */
export interface Seal {
  readonly id: Id<"list">;
  readonly number: number;
  readonly follows: Id<"list"> | null;
  readonly names: readonly NameOnList[];
}

/** A list that somebody answers, and where. */
interface Proposing extends Seal {
  readonly answeredAt: readonly AtWindow[];
}

/** The list on which a period is opened. */
export function sealProposedList(
  sealing: Sealing,
  period: NoObjectionPeriod,
  seal: Proposing,
  at: Instant,
): SealedList {
  return sealed("proposed", sealing, { ...seal, ...of({ period: period.id }), sealedBy: period.circulatedBy }, at);
}

/** The list that lies before a body, and no State is asked before. */
export function sealListBeforeBody(
  sealing: Sealing,
  seal: Proposing & { readonly sealedBy: Id<"person"> },
  at: Instant,
): SealedList {
  return sealed("proposed", sealing, { ...seal, ...of({}) }, at);
}

/** Who of the list is accredited now that the body has decided. */
export function sealListOfDetermination(
  sealing: Sealing,
  determination: Id<"determination">,
  seal: Seal & { readonly sealedBy: Id<"person"> },
  at: Instant,
): Accepted<SealedList, FinalListSealed> {
  const list = sealed("final", sealing, { ...seal, ...of({ determination }) }, at);
  return accept(list, { type: "FinalListSealed", ...happenedTo(list) });
}

type Of = Pick<SealedList, "period" | "determination" | "byDefaultOn">;

function of({ period = null, determination = null, byDefaultOn = null }: Partial<Of>): Of {
  return { period, determination, byDefaultOn };
}

/**
 * Whom time has accredited. It decides, so that nobody seals the list and nothing holds it up: not a hold on one of a hundred either, who stands on a further
 * list, whole again, once its own track has ended.
 */
export function sealFinalList(
  sealing: Sealing,
  period: NoObjectionPeriod,
  seal: Seal,
  at: Instant,
): Accepted<SealedList, FinalListSealed> {
  const list = sealed("final", sealing, { ...seal, ...of({ period: period.id }), sealedBy: null }, at);
  return accept(list, { type: "FinalListSealed", ...happenedTo(list) });
}

/** Whom the text has accredited because the body had not ruled in time on a list before which no State was asked. */
export function sealListByDefault(
  sealing: Sealing,
  byDefaultOn: Id<"list">,
  seal: Seal,
  at: Instant,
): Accepted<SealedList, FinalListSealed> {
  const list = sealed("final", sealing, { ...seal, ...of({ byDefaultOn }), sealedBy: null }, at);
  return accept(list, { type: "FinalListSealed", ...happenedTo(list) });
}

/** Those whose status was verified, before they are listed. */
export interface ListingForInformation extends Sealing {
  readonly modalities: ModalitiesStanding;
  readonly holidays: HolidayCalendar;
  /** How many there are, and how many of them stand on no information list yet. */
  readonly verified: { readonly all: number; readonly new: number };
}

export function maySealInformationList(
  { call, decision, modalities, session, holidays, verified }: ListingForInformation,
  at: Instant,
): Refusal | null {
  if (modalities !== "adopted" || call.decision !== decision.id) {
    return refuse("no_modalities_in_force", {}, decision.citation);
  }
  const early = refuseBeforeCutOff(call, at);
  if (early !== null) return early;
  if (verified.new === 0) return refuse("nothing_new_to_list");
  return refuseNearSession(at, { decision, at: forInformationAt(decision) }, session, holidays);
}

/** Each information list is whole: it names all whose status was verified, also those on the list before. */
export function sealInformationList(
  listing: ListingForInformation,
  { hash, sealedBy, ...seal }: Seal & { readonly hash?: SeenAndPresent | undefined; readonly sealedBy: Id<"person"> },
  at: Instant,
): Ruling<SealedList, InformationListSealed> {
  const refusal = maySealInformationList(listing, at);
  if (refusal !== null) return refusal;
  if (hash?.seen !== hash?.present) return refuse("changed_meanwhile");
  const list = sealed(
    "information",
    listing,
    { ...seal, ...of({}), sealedBy, answeredAt: forInformationAt(listing.decision) },
    at,
  );
  return accept(list, { type: "InformationListSealed", ...happenedTo(list) });
}

function sealed(
  kind: ListKind,
  { call, decision, session }: Sealing,
  {
    id,
    number,
    follows,
    names,
    sealedBy,
    answeredAt = [],
    ...whose
  }: Seal & Of & Pick<SealedList, "sealedBy"> & Partial<Pick<Proposing, "answeredAt">>,
  at: Instant,
): SealedList {
  return {
    id,
    process: call.process,
    call: call.id,
    decision: decision.id,
    kind,
    number,
    sealedAt: at,
    sealedBy,
    audience: audienceOfList(kind, decision, answeredAt),
    hash: hashOfList(names),
    count: names.length,
    follows,
    ...of(whose),
    session: { beginsOn: session.beginsOn, endsOn: session.endsOn },
  };
}

function happenedTo({ process, id, number, count, hash }: SealedList) {
  return { process, list: id, number, count, hash };
}

/** An entry with the corrigenda that name it, in the order in which they were made. */
export interface CorrectedEntry {
  readonly entry: Entry;
  readonly corrigenda: readonly Corrigendum[];
}

/** As the last corrigendum has it. */
export function presentName({ entry, corrigenda }: CorrectedEntry): NamedOnList {
  const { name, acronym, country } = corrigenda.at(-1) ?? entry;
  return { name, acronym, country };
}

/** Whether a correction would put anything right. */
export function mayCorrect(present: NamedOnList, to: NamedOnList): Refusal | null {
  const same = present.name === to.name && present.acronym === to.acronym && present.country === to.country;
  return same ? refuse("correction_changes_nothing") : null;
}

/** The list stays as it was sealed. An entry is corrected once; a correction that is wrong is put right by another. */
export function correct(
  { list, ...corrected }: CorrectedEntry & { readonly list: SealedList },
  given: Pick<Corrigendum, "id" | "number" | "correctedBy" | "reason"> & {
    readonly to: NamedOnList;
    /** How many corrigenda of the entry the officer had seen. */
    readonly seen: number;
  },
  at: Instant,
): Ruling<Corrigendum, ListCorrected> {
  const { entry, corrigenda } = corrected;
  if (given.seen !== corrigenda.length) return refuse("changed_meanwhile");
  const from = presentName(corrected);
  const refusal = mayCorrect(from, given.to);
  if (refusal !== null) return refusal;
  const reason = given.reason.trim();
  if (reason === "") return refuse("correction_needs_a_reason");
  const { id, number, correctedBy, to } = given;
  return accept(
    {
      id,
      list: list.id,
      application: entry.application,
      number,
      corrects: corrigenda.at(-1)?.id ?? null,
      ...to,
      reason,
      correctedAt: at,
      correctedBy,
    },
    {
      type: "ListCorrected",
      process: list.process,
      list: list.id,
      corrigendum: number,
      entry: entry.reference,
      from,
      to,
      reason,
    },
  );
}
