import { deleteCalendarAddress } from "#db/people/calendar-addresses.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

/** Withdrawing what is not there changes nothing. */
export async function withdrawCalendarAddress(context: Context, { key }: { readonly key?: string | undefined }) {
  return once(context, "withdraw-calendar-address", key, async (trx, { person }) => {
    const happened = { type: "CalendarAddressWithdrawn", person } as const;
    if (await deleteCalendarAddress(trx, person)) await announce(trx, context, happened);
    return accept(person, happened);
  });
}
