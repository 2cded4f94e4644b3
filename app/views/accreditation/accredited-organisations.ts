import type { Context } from "#acts/kit/context.ts";
import {
  type AccreditedFilter,
  type AccreditedOrganisation,
  countAccredited,
  countAccreditedAlong,
  listAccredited,
  listAccreditedAfter,
  readAccredited,
} from "#db/accreditation/accredited-organisations.ts";
import { listDecisionsOfCalls } from "#db/modalities/modalities.ts";
import { findProcessBySlug, listProcesses } from "#db/process/processes.ts";
import type { AccreditedCursor, AccreditedOrder } from "#domain/accreditation/accreditation.ts";
import { dateIn } from "#domain/kit/calendar.ts";
import { everybody } from "#domain/objections/disclosure.ts";
import { classesInLists } from "../kit/classes-in-lists.ts";
import { pageOf } from "../kit/page-of.ts";
import { finalListsRead, readerInPublic, readFinalLists } from "./final-lists.ts";

const perPage = 25;

export interface SeeAccreditedOrganisations extends Omit<AccreditedFilter, "at" | "process" | "decisions"> {
  /** Its slug. */
  readonly process?: string | undefined;
  readonly sort: AccreditedOrder;
  /** The codes of countries in the order of their names, for that order. */
  readonly countries?: readonly string[] | undefined;
  readonly page: number;
}

/** The list as it stands or as it stood, as far as the decisions disclose it to the reader; null when the process is not there. */
export async function seeAccreditedOrganisations(
  { db, now, actor }: Context,
  { process: slug, sort, countries, page: wanted, ...asked }: SeeAccreditedOrganisations,
) {
  const [processes, governing] = await Promise.all([listProcesses(db), listDecisionsOfCalls(db)]);
  const read = finalListsRead(governing, readerInPublic(actor), now);
  const readInPublic = finalListsRead(governing, everybody, now);
  const process = processes.find((one) => one.slug === slug);
  if (slug !== undefined && process === undefined) return null;
  const filter = { ...asked, process: process?.id, at: now, decisions: read.decisions };
  const { total, byProcess, byCategory, byCountry, byRegion } = await countAccreditedAlong(db, filter);
  const { page, pages, limit, offset } = pageOf(wanted, total, perPage);
  const rows = await listAccredited(db, filter, { limit, offset, order: sort, countries });
  const zones = new Map(processes.map(({ id, zone }) => [id, zone]));
  const classOf = await classesOfRows(db, rows);
  return {
    total,
    page,
    pages,
    /** The place of the first row in the whole. */
    first: offset + 1,
    rows: rows.map(({ reference, organisation, class: key, decision, process: of, grantedAt, validUntil }) => ({
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
    })),
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

export type AccreditedListShown = NonNullable<Awaited<ReturnType<typeof seeAccreditedOrganisations>>>;

type AskedByProgram = Omit<AccreditedFilter, "at" | "process" | "decisions">;

/** A page of the list of a process for a program, which reads as the public does; null when the process is not there. */
export async function seeAccreditedAfter(
  { db, now }: Pick<Context, "db" | "now">,
  process: string,
  { after, limit, ...asked }: AskedByProgram & { readonly after: AccreditedCursor | null; readonly limit: number },
) {
  const found = await findProcessBySlug(db, process);
  if (found === null) return null;
  const { decisions } = await readFinalLists({ db, now }, everybody);
  const filter = { ...asked, process: found.id, at: now, decisions };
  const [total, { items, next }] = await Promise.all([
    countAccredited(db, filter),
    listAccreditedAfter(db, filter, { after, limit }),
  ]);
  const shown = accreditedShown(await classesOfRows(db, items));
  return { total, items: items.map(shown), next };
}

/** Rows read at once; a program gets the whole list, because a spreadsheet has no pages. */
const BATCH = 1000;

/** The whole list of a process in batches, which `read` begins anew each time; null when the process is not there. */
export async function seeAllAccredited(
  { db, now }: Pick<Context, "db" | "now">,
  process: string,
  {
    order,
    countries,
    ...asked
  }: AskedByProgram & Pick<SeeAccreditedOrganisations, "countries"> & { readonly order: AccreditedOrder },
) {
  const found = await findProcessBySlug(db, process);
  if (found === null) return null;
  const { decisions } = await readFinalLists({ db, now }, everybody);
  const filter = { ...asked, process: found.id, at: now, decisions };
  return {
    slug: found.slug,
    process: { slug: found.slug, title: found.title, shortName: found.shortName, zone: found.zone },
    async *read() {
      for await (const batch of readAccredited(db, filter, { order, countries, batch: BATCH }))
        yield batch.map(accreditedShown(await classesOfRows(db, batch)));
    },
  };
}

function classesOfRows(db: Context["db"], rows: readonly AccreditedOrganisation[]) {
  return classesInLists(
    db,
    rows.map(({ decision }) => decision),
  );
}

function accreditedShown(classOf: Awaited<ReturnType<typeof classesInLists>>) {
  return ({ organisation, class: key, decision, category, ...row }: AccreditedOrganisation) => ({
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
