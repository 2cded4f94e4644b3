import type { Trx } from "#db/handles.ts";
import { deleteCalendarAddress } from "#db/people/calendar-addresses.ts";
import type { Id } from "#domain/kit/id.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";

/**
 * Whoever has the address of somebody's calendar reads it without signing in: it ends with what ends sign-ins that may be another's. False when there was
 * none.
 */
export async function endCalendarAddress(trx: Trx, context: Context, person: Id<"person">): Promise<boolean> {
  const ended = await deleteCalendarAddress(trx, person);
  if (ended) await announce(trx, context, { type: "CalendarAddressWithdrawn", person });
  return ended;
}
