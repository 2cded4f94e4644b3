import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { FileOfPaper } from "#domain/papers/file.ts";
import type { Db, Trx } from "../handles.ts";
import { piecesOf } from "../pieces.ts";
import { fromInstant } from "../values.ts";

/* Files that somebody is asked about before they go out. Only who chose one finds it: declare them with actForOutcomes. */

type Whole = FileOfPaper & { readonly content: Uint8Array };

/** The same file chosen again takes the place of the one before. */
export async function saveFileReadBack(trx: Trx, person_id: Id<"person">, file: Whole, at: Instant): Promise<void> {
  const { content, name, type, size, sha256, scan } = file;
  await trx.deleteFrom("file_read_back").where("person_id", "=", person_id).where("sha256", "=", sha256).execute();
  const brought_at = fromInstant(at);
  await trx.insertInto("file_read_back").values({ person_id, sha256, name, type, size, scan, brought_at }).execute();
  for (const piece of piecesOf(content))
    await trx
      .insertInto("file_read_back_piece")
      .values({ person_id, sha256, ...piece })
      .execute();
}

export async function findFileReadBack(trx: Trx, person: Id<"person">, sha256: string): Promise<Whole | null> {
  const file = await trx
    .selectFrom("file_read_back")
    .select(["name", "type", "size", "sha256", "scan"])
    .where("person_id", "=", person)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  if (file === undefined) return null;
  const pieces = await trx
    .selectFrom("file_read_back_piece")
    .select("content")
    .where("person_id", "=", person)
    .where("sha256", "=", sha256)
    .orderBy("n")
    .execute();
  return { ...file, content: Buffer.concat(pieces.map(({ content }) => content)) };
}

/** Whosesoever they are, after a day. */
export async function forgetFilesReadBack(db: Db, at: Instant): Promise<void> {
  await sql`select forget_files_read_back(${fromInstant(at)}::timestamptz)`.execute(db);
}
