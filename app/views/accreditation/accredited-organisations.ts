import {
  type AccreditedFilter,
  type AccreditedOrder,
  countAccreditedAlong,
  listAccredited,
} from "#db/accreditation/accredited-organisations.ts";
import { listAudiencesOfFinalLists } from "#db/modalities/modalities.ts";
import { listProcesses } from "#db/process/processes.ts";
import { dateIn } from "#domain/kit/calendar.ts";
import { audiencesOf, isDisclosedTo } from "#domain/objections/disclosure.ts";
import type { Context } from "#acts/kit/context.ts";

const perPage = 25;

export interface SeeAccreditedOrganisations extends Omit<AccreditedFilter, "at" | "process" | "audiences"> {
  /** Its slug. */
  readonly process?: string | undefined;
  readonly sort: AccreditedOrder;
  readonly page: number;
}

/** The list as it stands or as it stood, as far as the decisions disclose it to the reader; null when the process is not there. */
export async function seeAccreditedOrganisations(
  { db, now, actor }: Context,
  { process: slug, sort, page: wanted, ...asked }: SeeAccreditedOrganisations,
) {
  const [processes, disclosed] = await Promise.all([listProcesses(db), listAudiencesOfFinalLists(db)]);
  const process = processes.find((one) => one.slug === slug);
  if (slug !== undefined && process === undefined) return null;
  const filter = { ...asked, process: process?.id, at: now, audiences: audiencesOf(actor) };
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
    processes: processes.map(({ id, slug: value, title }) => {
      const audiences = disclosed.get(id);
      return {
        slug: value,
        title,
        /** Whether the reader is not shown who is accredited, and whether programs, who read as the public, are not. */
        withheld: audiences !== undefined && !isDisclosedTo(actor, audiences),
        withheldFromPublic: audiences !== undefined && !audiences.includes("public"),
      };
    }),
  };
}
