import type { Selectable } from "kysely";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { Process } from "#domain/process/process.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toDate } from "../values.ts";
import type { ProcessTable } from "./schema.ts";

export async function listProcesses(db: Db): Promise<Process[]> {
  const rows = await db.selectFrom("process").selectAll().orderBy("begins_on", "desc").orderBy("slug").execute();
  return rows.map(toProcess);
}

export async function findProcessBySlug(db: Db, slug: string): Promise<Process | null> {
  const row = await db.selectFrom("process").selectAll().where("slug", "=", slug).executeTakeFirst();
  return row === undefined ? null : toProcess(row);
}

export async function getProcess(db: Db, id: Id<"process">): Promise<Process | null> {
  const row = await db.selectFrom("process").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toProcess(row);
}

export async function lockProcess(trx: Trx, id: Id<"process">): Promise<Process | null> {
  const row = await trx.selectFrom("process").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toProcess(row);
}

export async function insertProcess(trx: Trx, process: Process): Promise<void> {
  await trx
    .insertInto("process")
    .values({
      id: process.id,
      slug: process.slug,
      title: process.title,
      short_name: process.shortName,
      mandate: process.mandate,
      citation: JSON.stringify(process.citation),
      duty_station: process.dutyStation,
      zone: process.zone,
      begins_on: process.beginsOn.toString(),
      ends_on: process.endsOn?.toString() ?? null,
    })
    .execute();
}

export async function insertMandateEnd(
  trx: Trx,
  process: Id<"process">,
  {
    lastDay,
    citation,
    at,
    by,
  }: {
    readonly lastDay: PlainDate;
    readonly citation: Citation;
    readonly at: Instant;
    readonly by: Id<"person">;
  },
): Promise<void> {
  await trx
    .insertInto("mandate_end")
    .values({
      process_id: process,
      last_day: lastDay.toString(),
      citation: JSON.stringify(citation),
      entered_at: fromInstant(at),
      entered_by: by,
    })
    .execute();
}

/** By what document it was ended; null where its mandate has none of its own, or none yet. */
export async function findMandateEnd(db: Db, process: Id<"process">): Promise<Citation | null> {
  const row = await db
    .selectFrom("mandate_end")
    .select("citation")
    .where("process_id", "=", process)
    .executeTakeFirst();
  return row?.citation ?? null;
}

function toProcess(row: Selectable<ProcessTable>): Process {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    shortName: row.short_name,
    mandate: row.mandate,
    citation: row.citation,
    dutyStation: row.duty_station,
    zone: row.zone,
    beginsOn: toDate(row.begins_on),
    endsOn: row.ends_on === null ? null : toDate(row.ends_on),
  };
}
