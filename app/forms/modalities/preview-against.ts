import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { filterFields, readFilter } from "../kit/read-filter.ts";

const part = z.coerce.number().int().min(1).max(9999).optional().catch(undefined);
const query = z.object({
  session: filterFields.id<"session">(),
  call: filterFields.id<"call">(),
  "opens.day": part,
  "opens.month": part,
  "opens.year": part,
});

/** Against which session a text is foreseen, from which day the days are counted, and which past round is read by it. */
export function readAgainst(url: string) {
  const { session, call, ...opens } = readFilter(url, query);
  return { session, call, opensOn: dayOf(opens) };
}

/** What an address asks of a preview, to lead back to it. */
export function askedOf(url: string): Readonly<Record<string, string | null>> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(Object.keys(query.shape).map((name) => [name, searchParams.get(name)]));
}

/** A day that there is; anything else counts as not given. */
function dayOf(opens: Omit<z.output<typeof query>, "session" | "call">): Temporal.PlainDate | undefined {
  const { "opens.day": day, "opens.month": month, "opens.year": year } = opens;
  if (day === undefined || month === undefined || year === undefined) return undefined;
  try {
    return Temporal.PlainDate.from({ day, month, year }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}
