import { newId } from "#db/new-id.ts";
import { deleteCalendarAddress, insertCalendarAddress } from "#db/people/calendar-addresses.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

/** One that was made before leads nowhere any more. */
export async function makeCalendarAddress(context: Context, { key }: { readonly key?: string | undefined }) {
  return once(context, "make-calendar-address", key, async (trx, { person }) => {
    const replaced = await deleteCalendarAddress(trx, person);
    const id = newId<"calendar_address">();
    await insertCalendarAddress(trx, { id, person, at: context.now });
    const happened = { type: "CalendarAddressMade", person, replaced } as const;
    await announce(trx, context, happened);
    return accept(id, happened);
  });
}
