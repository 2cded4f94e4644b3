import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { dateIn, type Instant, type PlainDate, type Zone } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Citation, type Refusal, refuse, type Ruling, type SeenAndPresent } from "../kit/ruling.ts";
import type { Class } from "../modalities/stages.ts";
import type { RegisterEditionDrawn, RegisterEditionImported, RegisterOpened } from "./events.ts";

/** What a claim is verified against: status, accreditation to something earlier, membership of another organisation. */
export const registerKinds = ["consultative_status", "past_process", "membership"] as const;
export type RegisterKind = (typeof registerKinds)[number];

export interface Register {
  readonly id: Id<"register">;
  /** Its name in addresses and in decisions. */
  readonly slug: string;
  readonly title: string;
  readonly kind: RegisterKind;
  readonly citation: Citation;
}

/** A register as it stood on a day. It never changes. */
export interface RegisterEdition {
  readonly id: Id<"edition">;
  readonly register: Id<"register">;
  readonly datedOn: PlainDate;
  /** The document of which it is a copy, or the record from which it was drawn. */
  readonly source: string;
  readonly importedAt: Instant;
  readonly count: number;
  /** Of its entries, as they stand. */
  readonly hash: string;
}

/** What a register says of an organisation. */
export interface EntryDetails {
  readonly name: string;
  readonly acronym: string | null;
  readonly number: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  /** In the register's own words: General, Special, Roster. */
  readonly status: string | null;
  readonly statusYear: number | null;
}

export interface RegisterEntry extends EntryDetails {
  readonly id: Id<"entry">;
  readonly edition: Id<"edition">;
}

export function openRegister(register: Register, alreadyThere: readonly Register[]): Ruling<Register, RegisterOpened> {
  if (alreadyThere.some(({ slug }) => slug === register.slug)) return refuse("register_is_open");
  // A status is claimed against one register, and no officer has to choose which.
  if (register.kind === "consultative_status" && alreadyThere.some(({ kind }) => kind === register.kind))
    return refuse("status_has_a_register");
  const { id, slug, title, kind } = register;
  return accept(register, { type: "RegisterOpened", register: id, slug, title, kind });
}

/** The register that a decision names: by its key or, for consultative status, the one that there is. */
export function registerOfKey<Named extends Pick<Register, "slug" | "kind">>(
  key: string,
  registers: readonly Named[],
): Named | null {
  const found =
    key === "consultative-status"
      ? registers.find(({ kind }) => kind === "consultative_status")
      : registers.find(({ slug }) => slug === key);
  return found ?? null;
}

/** Whether something is claimed on its way that a register would show. */
export function claimsAgainstRegister({ track }: Pick<Class, "track">): boolean {
  return (track ?? []).some((stage) => stage.kind === "ruling" && stage.register !== null);
}

/** Those against which the claims of a class are verified. */
export function registersOf(one: Pick<Class, "track">, registers: readonly Register[]): Register[] {
  return (one.track ?? []).flatMap((stage) => {
    const key = stage.kind === "ruling" ? stage.register : null;
    const found = key === null ? null : registerOfKey(key, registers);
    return found === null ? [] : [found];
  });
}

type Dated = Pick<RegisterEdition, "datedOn" | "importedAt">;

/** The edition that counts on a day: the latest dated on or before it and, of one day, the one that came last. */
export function editionFor<Edition extends Dated>(editions: readonly Edition[], day: PlainDate): Edition | null {
  return editions
    .filter(({ datedOn }) => Temporal.PlainDate.compare(datedOn, day) <= 0)
    .reduce<Edition | null>((latest, one) => (latest === null || isLater(one, latest) ? one : latest), null);
}

/** The latest edition. What it says of an organisation is shown to officers as a hint, and decides nothing. */
export function latestEdition<Edition extends Dated>(editions: readonly Edition[]): Edition | null {
  return editions.reduce<Edition | null>(
    (latest, one) => (latest === null || isLater(one, latest) ? one : latest),
    null,
  );
}

export function isLater(one: Dated, other: Dated): boolean {
  const days = Temporal.PlainDate.compare(one.datedOn, other.datedOn);
  return days === 0 ? Temporal.Instant.compare(one.importedAt, other.importedAt) > 0 : days > 0;
}

/** The day whose edition counts, where the call has its zone: that on which it closes or, where it is continuous, that of receipt. */
export function countingDayOf({ window, cutOffs }: CallClaimedUnder, receivedAt: Instant): PlainDate {
  return dateIn(window.zone, cutOffs === null ? window.closesAt : receivedAt);
}

interface CallClaimedUnder {
  readonly window: { readonly closesAt: Instant; readonly zone: Zone };
  readonly cutOffs: readonly Instant[] | null;
}

/** What differs from an edition to the next. */
export interface Differences<Entry extends EntryDetails = EntryDetails> {
  readonly added: readonly Entry[];
  readonly gone: readonly Entry[];
  readonly changed: readonly { readonly before: Entry; readonly after: Entry }[];
  readonly unchanged: number;
}

/** Entries are the same organisation by their number and, where one of them has none, by their name. */
export function differencesBetween<Entry extends EntryDetails>(
  before: readonly Entry[],
  after: readonly Entry[],
): Differences<Entry> {
  const left = new Set(before);
  const byNumber = new Map(before.flatMap((entry) => (entry.number === null ? [] : [[entry.number, entry]])));
  const byName = new Map(before.map((entry) => [foldedName(entry.name), entry]));
  const added: Entry[] = [];
  const changed: { before: Entry; after: Entry }[] = [];
  for (const entry of after) {
    const named = byName.get(foldedName(entry.name));
    const found =
      (entry.number === null ? undefined : byNumber.get(entry.number)) ??
      (named !== undefined && (named.number === null || entry.number === null) ? named : undefined);
    if (found === undefined || !left.delete(found)) added.push(entry);
    else if (!isSame(found, entry)) changed.push({ before: found, after: entry });
  }
  const unchanged = after.length - added.length - changed.length;
  return { added, gone: before.filter((entry) => left.has(entry)), changed, unchanged };
}

function isSame(one: EntryDetails, other: EntryDetails): boolean {
  return fieldsOf(one).every((value, at) => value === fieldsOf(other)[at]);
}

function fieldsOf({ name, acronym, number, country, status, statusYear }: EntryDetails) {
  return [name, acronym, number, country, status, statusYear];
}

/** Of the entries in their order. */
export function hashOfEntries(entries: readonly EntryDetails[]): string {
  return createHash("sha256")
    .update(JSON.stringify(entries.map(fieldsOf)))
    .digest("hex");
}

/** What is imported: a copy of a document of a day. */
export interface EditionToImport {
  readonly id: Id<"edition">;
  readonly datedOn: PlainDate;
  readonly source: string;
  readonly entries: readonly EntryDetails[];
  /** Of what the officer saw in the dry run: the entries, and with which edition they were compared. */
  readonly hash?: SeenAndPresent;
}

/** An edition, and the one on record that counts on its day. */
interface Compared {
  readonly before: RegisterEdition | null;
}

/** Whether there can be such an edition, and it is not on record. */
export function mayImportEdition(
  edition: Pick<EditionToImport, "datedOn" | "source" | "entries"> & Compared,
  at: Instant,
  zone: Zone,
): Refusal | null {
  return refuseEdition(edition, dateIn(zone, at));
}

export function importEdition(
  register: Register,
  { id, datedOn, source, entries, hash, before }: EditionToImport & Compared,
  at: Instant,
  zone: Zone,
): Ruling<RegisterEdition, RegisterEditionImported> {
  const refusal = mayImportEdition({ datedOn, source, entries, before }, at, zone);
  if (refusal !== null) return refusal;
  if (hash?.seen !== hash?.present) return refuse("changed_meanwhile");
  const edition = {
    id,
    register: register.id,
    datedOn,
    source,
    importedAt: at,
    count: entries.length,
    hash: hashOfEntries(entries),
  };
  return accept(edition, {
    type: "RegisterEditionImported",
    register: register.id,
    edition: id,
    datedOn: datedOn.toString(),
    source,
    count: edition.count,
    hash: edition.hash,
  });
}

/** From the portal's own record: who was accredited to a process at the end of a day. */
export function drawEdition(
  register: Register,
  {
    id,
    datedOn,
    process,
    entries,
    before,
  }: Omit<EditionToImport, "source" | "hash"> & Compared & { readonly process: DrawnFrom },
  at: Instant,
): Ruling<RegisterEdition, RegisterEditionDrawn> {
  if (register.kind !== "past_process") return refuse("register_is_not_of_a_process");
  // The day must be over: until then who is accredited on it is not known.
  const latest = dateIn(process.zone, at).subtract({ days: 1 });
  const refusal = refuseEdition({ datedOn, source: process.title, entries, before }, latest);
  if (refusal !== null) return refusal;
  const edition = {
    id,
    register: register.id,
    datedOn,
    source: process.title,
    importedAt: at,
    count: entries.length,
    hash: hashOfEntries(entries),
  };
  return accept(edition, {
    type: "RegisterEditionDrawn",
    register: register.id,
    edition: id,
    process: process.id,
    datedOn: datedOn.toString(),
    count: edition.count,
    hash: edition.hash,
  });
}

interface DrawnFrom {
  readonly id: Id<"process">;
  readonly title: string;
  readonly zone: Zone;
}

/** The same entries of the same day are the same edition, unless they come from another document. */
function refuseEdition(
  { datedOn, source, entries, before }: Pick<EditionToImport, "datedOn" | "source" | "entries"> & Compared,
  latest: PlainDate,
): Refusal | null {
  if (Temporal.PlainDate.compare(datedOn, latest) > 0)
    return refuse("edition_is_dated_ahead", { latestOn: latest.toString() });
  if (entries.length === 0) return refuse("edition_is_empty");
  const isOnRecord =
    before !== null &&
    before.datedOn.equals(datedOn) &&
    before.source === source &&
    before.hash === hashOfEntries(entries);
  return isOnRecord ? refuse("edition_is_on_record", { datedOn: datedOn.toString() }) : null;
}

/** Letters and digits alone, small and without accents. */
export function foldedName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
