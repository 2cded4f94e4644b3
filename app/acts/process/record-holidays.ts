import { newId } from "#db/new-id.ts";
import { findHolidayList, insertHolidayList } from "#db/process/holidays.ts";
import * as lists from "#domain/process/holiday-list.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

export interface RecordHolidays extends Pick<lists.HolidayList, "dutyStation" | "year" | "circular" | "holidays"> {
  /** The edition with which it was compared; 0 where the year had none. */
  readonly seenEdition: number;
  readonly key?: string | undefined;
}

export async function recordHolidays(context: Context, { key, seenEdition, ...list }: RecordHolidays) {
  return once(context, "record-holidays", key, async (trx, actor) => {
    const current = await findHolidayList(trx, list.dutyStation, list.year);
    const ruling = lists.recordHolidays(current, { ...list, id: newId<"holiday_list">() }, seenEdition);
    if (!ruling.ok) return ruling;
    await insertHolidayList(trx, ruling.next, { recordedAt: context.now, recordedBy: actor.person });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
