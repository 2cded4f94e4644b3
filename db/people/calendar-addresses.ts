import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant } from "../values.ts";

/** Null while the person has none. */
export async function findCalendarAddress(db: Db, person: Id<"person">) {
  const row = await db
    .selectFrom("calendar_address")
    .select(["id", "made_at"])
    .where("person_id", "=", person)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, madeAt: toInstant(row.made_at) };
}

/** Whose calendar it is; null when it was withdrawn. */
export async function findOwnerOfCalendar(db: Db, id: Id<"calendar_address">): Promise<Id<"person"> | null> {
  const row = await db.selectFrom("calendar_address").select("person_id").where("id", "=", id).executeTakeFirst();
  return row?.person_id ?? null;
}

export async function insertCalendarAddress(
  trx: Trx,
  { id, person, at }: { readonly id: Id<"calendar_address">; readonly person: Id<"person">; readonly at: Instant },
): Promise<void> {
  await trx
    .insertInto("calendar_address")
    .values({ id, person_id: person, made_at: fromInstant(at) })
    .execute();
}

/** False when the person had none. */
export async function deleteCalendarAddress(trx: Trx, person: Id<"person">): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("calendar_address")
    .where("person_id", "=", person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
