import type { Context } from "#acts/kit/context.ts";
import { countAccredited, countAccreditedAlong } from "#db/accreditation/accredited-counts.ts";
import {
  type AccreditedInBrief,
  type AccreditedOrganisation,
  listAccredited,
  listAccreditedAfter,
  listIdsOfAccredited,
  listSomeAccredited,
  readAccredited,
  readRevisionOfAccredited,
} from "#db/accreditation/accredited-organisations.ts";
import { type AccreditedFilter } from "#db/accreditation/granted.ts";
import { type DecisionInBrief, listDecisionsOfCalls } from "#db/modalities/modalities.ts";
import { listProcesses } from "#db/process/processes.ts";
import type { HeldForEverybody } from "#db/record/held-by-revision.ts";
import type { AccreditedCursor, AccreditedOrder } from "#domain/accreditation/accreditation.ts";
import { dateIn, type Instant, startOfDay } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { everybody } from "#domain/objections/disclosure.ts";
import { classesNamed } from "../kit/classes-in-lists.ts";
import { pageOf } from "../kit/page-of.ts";
import { finalListsRead, readerInPublic } from "./final-lists.ts";

const perPage = 25;

/** So far a page is found by the index of names; behind it, in any other order and in a search, by the order itself, which is held. */
const PAGES_BY_INDEX = 10;

export interface SeeAccreditedOrganisations extends Omit<AccreditedFilter, "at" | "process" | "decisions"> {
  /** Its slug. */
  readonly process?: string | undefined;
  readonly sort: AccreditedOrder;
  /** The codes of countries in the order of their names, for that order. */
  readonly countries?: readonly string[] | undefined;
  readonly page: number;
}

export type Reading = Pick<Context, "db" | "now"> & { readonly held?: HeldForEverybody | undefined };

/** What all lists of the accredited begin with. */
async function readFrame({ db, now, held }: Reading) {
  const { revision, due } = await readRevisionOfAccredited(db, now);
  const [processes, governing] = await Promise.all([
    held === undefined ? listProcesses(db) : held.processes.read(revision, "", () => listProcesses(db)),
    held === undefined ? listDecisionsOfCalls(db) : held.decisions.read(revision, "", () => listDecisionsOfCalls(db)),
  ]);
  return { revision, due, processes, governing };
}

type Frame = Awaited<ReturnType<typeof readFrame>>;

/** What the list of everybody depends on beside its filter: the record, what is read of it, and the day in each zone of a process. */
function restsOn({ revision, processes }: Frame, decisions: readonly Id<"decision">[], now: Instant): string {
  const days = new Set(processes.map(({ zone }) => `${zone} ${dateIn(zone, now).toString()}`));
  return [revision, ...decisions, ...days].join(" ");
}

/** What a count of the list of everybody depends on, and its filter. */
function askedOf(
  frame: Frame,
  { at, decisions = [], ...asked }: AccreditedFilter & Pick<SeeAccreditedOrganisations, "countries">,
): [string, string] {
  return [restsOn(frame, decisions, at), JSON.stringify(asked)];
}

/** How many are accredited, as far as the decisions make it public, with the processes; of one process or of all. */
export async function countForEverybody(reading: Reading, process?: Id<"process">) {
  const { db, now: at, held } = reading;
  const frame = await readFrame(reading);
  const { decisions, isWithheld } = finalListsRead(frame.governing, everybody, at);
  const filter = { process, at, decisions, due: frame.due };
  const count = () => countAccreditedAlong(db, filter);
  const counts = await (held === undefined ? count() : held.counts.read(...askedOf(frame, filter), count));
  return { processes: frame.processes, isWithheld, counts };
}

/** The list as it stands or as it stood, as far as the decisions disclose it to the reader; null when the process is not there. */
export async function seeAccreditedOrganisations(
  { db, now, actor, held }: Context & Reading,
  { process: slug, sort, countries, page: wanted, ...asked }: SeeAccreditedOrganisations,
) {
  const frame = await readFrame({ db, now, held });
  const { processes, governing, due } = frame;
  const reader = readerInPublic(actor);
  const read = finalListsRead(governing, reader, now);
  const readInPublic = finalListsRead(governing, everybody, now);
  const process = processes.find((one) => one.slug === slug);
  if (slug !== undefined && process === undefined) return null;
  const filter = { ...asked, process: process?.id, at: now, decisions: read.decisions, due };
  const count = () => countAccreditedAlong(db, filter);
  // Of another reader than everybody they are not held.
  const counts =
    held === undefined || reader !== everybody ? count() : held.counts.read(...askedOf(frame, filter), count);
  const { total, byProcess, byCategory, byCountry, byRegion } = await counts;
  const { page, pages, limit, offset } = pageOf(wanted, total, perPage);
  const order = { order: sort, countries };
  const rows =
    held === undefined ||
    reader !== everybody ||
    (sort.endsWith("name") && page <= PAGES_BY_INDEX && asked.q === undefined)
      ? await listAccredited(db, filter, { limit, offset, ...order })
      : await held.orders
          .read(...askedOf(frame, { ...filter, ...order }), () => listIdsOfAccredited(db, filter, order))
          .then((ids) => listSomeAccredited(db, filter, ids.slice(offset, offset + limit), order));
  return {
    total,
    page,
    pages,
    /** The place of the first row in the whole. */
    first: offset + 1,
    rows: rows.map(rowShown(frame)),
    byCategory,
    byCountry,
    byRegion,
    processes: processes.map(({ id, slug: value, title, shortName }) => ({
      slug: value,
      title,
      shortName,
      /** How many would be left with this process; what is withheld is not counted. */
      count: byProcess.get(id) ?? 0,
      /** Whether the reader is not shown who is accredited, and whether programs, who read as the public, are not. */
      withheld: read.isWithheld(id),
      withheldFromPublic: readInPublic.isWithheld(id),
    })),
  };
}

/** As many as a feed has. */
const ENTRIES = 50;

/** Who was accredited to a process last, as the public reads it; null when the process is not there. */
export async function seeFeedOfAccredited({ db, now, held }: Reading, slug: string) {
  const frame = await readFrame({ db, now, held });
  const process = frame.processes.find((one) => one.slug === slug);
  if (process === undefined) return null;
  const { decisions } = finalListsRead(frame.governing, everybody, now);
  const filter = { process: process.id, at: now, decisions, due: frame.due };
  const rows = await listAccredited(db, filter, { limit: ENTRIES, offset: 0, order: "-granted" });
  const classOf = classesOfGoverning(frame.governing);
  return {
    process: { shortName: process.shortName, beganAt: startOfDay(process.zone, process.beginsOn).toString() },
    entries: rows.map(({ reference, organisation: { name, country }, class: key, decision, grantedAt }) => {
      return { reference, name, country, class: classOf(decision, key), grantedAt: grantedAt.toString() };
    }),
  };
}

function rowShown({ processes, governing }: Frame) {
  const zones = new Map(processes.map(({ id, zone }) => [id, zone]));
  const classOf = classesOfGoverning(governing);
  return ({
    reference,
    organisation,
    class: key,
    decision,
    process: of,
    grantedAt,
    validUntil,
  }: AccreditedOrganisation) => ({
    reference,
    name: organisation.name,
    acronym: organisation.acronym,
    country: organisation.country,
    formerly: organisation.formerly.map(({ name, country, until }) => ({
      name,
      country,
      until: dateIn(zones.get(of.id) ?? "UTC", until).toString(),
    })),
    class: classOf(decision, key),
    process: { slug: of.slug, title: of.title, shortName: of.shortName },
    grantedOn: dateIn(zones.get(of.id) ?? "UTC", grantedAt).toString(),
    validUntil: validUntil?.toString() ?? null,
  });
}

/** As many as a page names; how many there are in all it says. */
const MOST_CHANGES = 500;

/**
 * Whose accreditation has come into force since an instant and whose is no longer in force, as far as the decisions disclose it to the reader. Null when the process is not there.
 */
export async function seeChangesOfList(
  { db, now, actor, held }: Pick<Context, "actor"> & Reading,
  { process: slug, since }: { readonly process?: string | undefined; readonly since: Instant },
) {
  const frame = await readFrame({ db, now, held });
  const reader = readerInPublic(actor);
  const { decisions, isWithheld } = finalListsRead(frame.governing, reader, now);
  const process = frame.processes.find((one) => one.slug === slug);
  if (slug !== undefined && process === undefined) return null;
  const order = { order: "name" } as const;
  // Of a process that is over the list shows today who was accredited when it ended, which the list of a day does not.
  const present = { process: process?.id, at: now, decisions, due: frame.due, inForce: true as const };
  const past = { ...present, asOf: since };
  const idsOf = async (filter: AccreditedFilter) => {
    const list = () => listIdsOfAccredited(db, filter, order);
    const ids = await (held === undefined || reader !== everybody
      ? list()
      : held.orders.read(...askedOf(frame, { ...filter, ...order }), list));
    return ids.slice(0, ids.length);
  };
  const [after, before] = await Promise.all([idsOf(present), idsOf(past)]);
  const [on, was] = [new Set(after), new Set(before)];
  const came = after.filter((id) => !was.has(id));
  const left = before.filter((id) => !on.has(id));
  const [cameRows, leftRows] = await Promise.all([
    listSomeAccredited(db, present, came.slice(0, MOST_CHANGES), order),
    listSomeAccredited(db, past, left.slice(0, MOST_CHANGES), order),
  ]);
  return {
    came: { total: came.length, rows: cameRows.map(rowShown(frame)) },
    left: { total: left.length, rows: leftRows.map(rowShown(frame)) },
    process: process === undefined ? null : { slug: process.slug, shortName: process.shortName },
    /** Processes of which the reader is not shown who is accredited. */
    withheld: frame.processes
      .filter(({ id }) => (process === undefined || id === process.id) && isWithheld(id))
      .map(({ shortName }) => shortName),
  };
}

export type ChangesOfListSeen = NonNullable<Awaited<ReturnType<typeof seeChangesOfList>>>;

export type AccreditedListShown = NonNullable<Awaited<ReturnType<typeof seeAccreditedOrganisations>>>;

type AskedByProgram = Omit<AccreditedFilter, "at" | "process" | "decisions">;

/** A page of the list of a process for a program, which reads as the public does; null when the process is not there. */
export async function seeAccreditedAfter(
  reading: Reading,
  process: string,
  { after, limit, ...asked }: AskedByProgram & { readonly after: AccreditedCursor | null; readonly limit: number },
) {
  const { db, now } = reading;
  const frame = await readFrame(reading);
  const found = frame.processes.find(({ slug }) => slug === process);
  if (found === undefined) return null;
  const { decisions } = finalListsRead(frame.governing, everybody, now);
  const filter = { ...asked, process: found.id, at: now, decisions, due: frame.due };
  const searched = await pageOfSearch(reading, frame, filter, { after, limit });
  const count = () => countAccredited(db, filter);
  const [total, { items, next }] =
    searched ??
    (await Promise.all([
      reading.held === undefined ? count() : reading.held.totals.read(...askedOf(frame, filter), count),
      listAccreditedAfter(db, filter, { after, limit }),
    ]));
  return { total, items: items.map(accreditedShown(classesOfGoverning(frame.governing))), next };
}

/** Of a search all are found and put in order once, and its pages and their number read from that. Null where nothing is held, or a cursor names somebody who is on the list no more. */
async function pageOfSearch(
  { db, held }: Reading,
  frame: Frame,
  filter: AccreditedFilter,
  { after, limit }: { readonly after: AccreditedCursor | null; readonly limit: number },
): Promise<[number, Awaited<ReturnType<typeof listAccreditedAfter>>] | null> {
  if (held === undefined || filter.q === undefined) return null;
  const order = { order: "name" } as const;
  const ids = await held.orders.read(...askedOf(frame, { ...filter, ...order }), () =>
    listIdsOfAccredited(db, filter, order),
  );
  const first = after === null ? 0 : ids.indexOf(after.application) + 1;
  if (after !== null && first === 0) return null;
  const items = await listSomeAccredited(db, filter, ids.slice(first, first + limit), order);
  const last = items.at(-1);
  const next =
    first + limit < ids.length && last !== undefined
      ? { name: last.organisation.name, application: last.application }
      : null;
  return [ids.length, { items, next }];
}

/** Rows read at once; a program gets the whole list, because a spreadsheet has no pages. */
const BATCH = 2000;

/** The whole list of a process in batches, which `read` begins anew each time; null when the process is not there. */
export async function seeAllAccredited(
  reading: Reading,
  process: string,
  {
    order,
    countries,
    ...asked
  }: AskedByProgram & Pick<SeeAccreditedOrganisations, "countries"> & { readonly order: AccreditedOrder },
) {
  const { db, now } = reading;
  const frame = await readFrame(reading);
  const found = frame.processes.find(({ slug }) => slug === process);
  if (found === undefined) return null;
  const { decisions } = finalListsRead(frame.governing, everybody, now);
  const filter = { ...asked, process: found.id, at: now, decisions, due: frame.due };
  const shown = accreditedShown(classesOfGoverning(frame.governing));
  return {
    slug: found.slug,
    /** The same as long as the whole list is. */
    restsOn: `${restsOn(frame, decisions, now)} ${found.id}`,
    process: { slug: found.slug, title: found.title, shortName: found.shortName, zone: found.zone },
    async *read() {
      for await (const batch of readAccredited(db, filter, { order, countries, batch: BATCH })) yield batch.map(shown);
    },
  };
}

/** Who is accredited is so under a decision that governs a call. */
function classesOfGoverning(governing: readonly DecisionInBrief[]) {
  return classesNamed(new Map(governing.map((decision) => [decision.id, classesOf(decision)])));
}

function accreditedShown(classOf: ReturnType<typeof classesOfGoverning>) {
  return ({ organisation, class: key, decision, category, ...row }: AccreditedInBrief) => ({
    reference: row.reference,
    name: organisation.name,
    acronym: organisation.acronym,
    country: organisation.country,
    formerly: organisation.formerly.map(({ name, country, until }) => ({ name, country, until: until.toString() })),
    class: classOf(decision, key),
    category,
    route: row.route,
    accreditedAt: row.grantedAt.toString(),
    validUntil: row.validUntil?.toString() ?? null,
  });
}

export type AccreditedShown = ReturnType<ReturnType<typeof accreditedShown>>;
