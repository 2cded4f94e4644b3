import type { Context } from "#acts/kit/context.ts";
import { countCirculated, listCirculated } from "#db/applications/application-lists.ts";
import type { Id } from "#domain/kit/id.ts";
import { everybody, mayRead } from "#domain/objections/disclosure.ts";
import { periodStanding } from "#domain/objections/period.ts";
import { pageOf } from "../kit/page-of.ts";
import { getWholePeriod, windowOfPeriod } from "./period-of-mission.ts";

const ROWS = 100;

interface Wanted {
  readonly q?: string | undefined;
  readonly page: number;
}

/**
 * The list as everybody may read it, where its decision discloses it to the public: names and countries, and nothing that depends on what States have said.
 * Null where it does not, and for a list of another process.
 */
export async function seeProposedList(
  { db, now }: Pick<Context, "db" | "now">,
  slug: string,
  id: Id<"period">,
  { q, page: wanted }: Wanted,
) {
  const found = await getWholePeriod(db, id);
  if (found === null || found.process.slug !== slug) return null;
  const { period, rules, call, process } = found;
  if (mayRead(everybody, "proposed-list", rules, periodStanding(period, now)) !== "yes") return null;
  const filter = { q, withoutAcronym: true };
  const [standing, total] = await Promise.all([countCirculated(db, id, {}), countCirculated(db, id, filter)]);
  const { page, pages, limit, offset } = pageOf(wanted, total, ROWS);
  const rows = await listCirculated(db, id, filter, { limit, offset });
  return {
    ...windowOfPeriod(period, now),
    call: call.title,
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    count: period.circulatedCount,
    withdrawnSince: period.circulatedCount - standing,
    cites: rules.provisions.disclosure.cites,
    version: rules.version,
    list: {
      rows: rows.map(({ reference, organisation: { name, country } }) => ({ reference, name, country })),
      total,
      page,
      pages,
    },
  };
}
