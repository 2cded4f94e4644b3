import { accept } from "#domain/kit/ruling.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { endCalendarAddress } from "./end-calendar-address.ts";

/** Withdrawing what is not there changes nothing. */
export async function withdrawCalendarAddress(context: Context, { key }: { readonly key?: string | undefined }) {
  return once(context, "withdraw-calendar-address", key, async (trx, { person }) => {
    const happened = { type: "CalendarAddressWithdrawn", person } as const;
    await endCalendarAddress(trx, context, person);
    return accept(person, happened);
  });
}
