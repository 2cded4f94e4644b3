import {
  type AccreditedFilter,
  type AccreditedOrder,
  countAccreditedAlong,
  listAccredited,
} from "#db/accredited-organisations.ts";
import { listProcesses } from "#db/processes.ts";
import { dateIn } from "#domain/calendar.ts";
import type { Context } from "../context.ts";

const perPage = 25;

export interface SeeAccreditedOrganisations extends Omit<AccreditedFilter, "at" | "process"> {
  /** Its slug. */
  readonly process?: string | undefined;
  readonly sort: AccreditedOrder;
  readonly page: number;
}

/** The public list, as it stands or as it stood; null when the process is not there. */
export async function seeAccreditedOrganisations(
  { db, now }: Pick<Context, "db" | "now">,
  { process: slug, sort, page: wanted, ...asked }: SeeAccreditedOrganisations,
) {
  const processes = await listProcesses(db);
  const process = processes.find((one) => one.slug === slug);
  if (slug !== undefined && process === undefined) return null;
  const filter = { ...asked, process: process?.id, at: now };
  const { total, byCategory, byCountry } = await countAccreditedAlong(db, filter);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(wanted, pages);
  const rows = await listAccredited(db, filter, { limit: perPage, offset: (page - 1) * perPage, order: sort });
  const zones = new Map(processes.map(({ id, zone }) => [id, zone]));
  return {
    total,
    page,
    pages,
    rows: rows.map(({ reference, organisation, category, process: of, grantedAt, validUntil }) => ({
      reference,
      name: organisation.name,
      acronym: organisation.acronym,
      country: organisation.countryName,
      category,
      process: { slug: of.slug, title: of.title },
      grantedOn: dateIn(zones.get(of.id) ?? "UTC", grantedAt).toString(),
      validUntil: validUntil?.toString() ?? null,
    })),
    byCategory,
    byCountry,
    processes: processes.map(({ slug: value, title }) => ({ slug: value, title })),
  };
}
