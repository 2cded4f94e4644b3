import { z } from "zod";
import { openEvents } from "#domain/events.ts";
import { endOfDay, headquarters, startOfDay } from "#domain/kit/calendar.ts";
import { filterFields } from "../kit/read-filter.ts";

const { oneOf, id, search, day, page } = filterFields;

/** What the record can be asked, on its page and as a file; what cannot be read counts as not asked, and the page says so of a day. */
export const auditQuery = z.object({
  event: oneOf(openEvents),
  process: id<"process">(),
  subject: id(),
  by: search,
  q: search,
  from: day,
  until: day,
  page,
});

/** The days are whole ones: from the first instant of the one to the last of the other. */
export function auditAsked({ event, process, subject, by, q, from, until }: z.output<typeof auditQuery>) {
  return {
    event,
    process,
    subject,
    by,
    text: q,
    from: from === undefined ? undefined : startOfDay(headquarters, from),
    until: until === undefined ? undefined : endOfDay(headquarters, until),
  };
}
