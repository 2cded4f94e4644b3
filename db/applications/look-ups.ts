import type { DirectoryEntry } from "#domain/applications/directory.ts";
import type { LookUp } from "#domain/applications/look-up.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant } from "../values.ts";

export interface LookUpOnRecord extends Pick<LookUp, "id" | "directory" | "asked" | "entry" | "at"> {
  readonly by: string;
}

/** Those of the application's organisation, the latest first; none but to whoever reads as the Secretariat. */
export async function listLookUps(db: Db, application: Id<"application">): Promise<LookUpOnRecord[]> {
  const rows = await db
    .selectFrom("look_up")
    .innerJoin("person", "person.id", "look_up.looked_up_by")
    .select(["look_up.id", "directory", "asked", "looked_up_at", "person.name as by"])
    .select(["entry_number", "entry_name", "entry_country", "entry_status"])
    .where("application_id", "=", application)
    .orderBy("looked_up_at", "desc")
    .orderBy("look_up.id")
    .execute();
  return rows.map(({ id, directory, asked, looked_up_at, by, ...row }) => {
    return { id, directory, asked, by, at: toInstant(looked_up_at), entry: entryOf(row) };
  });
}

function entryOf(row: {
  readonly entry_number: string | null;
  readonly entry_name: string | null;
  readonly entry_country: string | null;
  readonly entry_status: string | null;
}): DirectoryEntry | null {
  const { entry_number: number, entry_name: name, entry_country: country, entry_status: status } = row;
  return number === null || name === null ? null : { number, name, country, status };
}

/** The answer as it came; to whoever reads as the Secretariat, and null to anybody else. */
export async function findAnswerOfLookUp(db: Db, lookUp: Id<"look_up">) {
  const row = await db
    .selectFrom("look_up")
    .select(["directory", "answer", "answer_hash"])
    .where("id", "=", lookUp)
    .executeTakeFirst();
  return row === undefined ? null : { directory: row.directory, answer: row.answer, sha256: row.answer_hash };
}

/** By whoever reads as the Secretariat. */
export async function appendLookUp(trx: Trx, lookUp: LookUp): Promise<void> {
  const { id, application, directory, asked, from, answer, entry, at, by } = lookUp;
  await trx
    .insertInto("look_up")
    .values({
      id,
      application_id: application,
      directory,
      asked,
      asked_from: from,
      answer,
      entry_number: entry?.number ?? null,
      entry_name: entry?.name ?? null,
      entry_country: entry?.country ?? null,
      entry_status: entry?.status ?? null,
      looked_up_at: fromInstant(at),
      looked_up_by: by,
    })
    .execute();
}
