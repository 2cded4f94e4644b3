import { type Selectable, sql } from "kysely";
import type { ApplicationDocument, DocumentFile } from "#domain/applications/document.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { piecesOf } from "../pieces.ts";
import { fromInstant, toInstant } from "../values.ts";
import type { DocumentTable } from "./schema.ts";

/* Who reads is said with readAs: an organisation finds its own; offices that rule on an application, and missions to which it is circulated, what was sent. */

/** All that was ever enclosed with an application, the first first. */
export async function listDocuments(db: Db, application: Id<"application">): Promise<ApplicationDocument[]> {
  const rows = await db
    .selectFrom("document")
    .selectAll()
    .where("application_id", "=", application)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  return rows.map(toDocument);
}

/** The same of all applications of an organisation, each with the reference of its own. */
export async function listDocumentsOf(
  db: Db,
  organisation: Id<"organisation">,
): Promise<{ readonly reference: string; readonly document: ApplicationDocument }[]> {
  const rows = await db
    .selectFrom("document")
    .innerJoin("application", "application.id", "document.application_id")
    .selectAll("document")
    .select("application.reference")
    .where("application.organisation_id", "=", organisation)
    .orderBy("document.added_at")
    .orderBy("document.id")
    .execute();
  return rows.map(({ reference, ...row }) => ({ reference, document: toDocument(row) }));
}

export async function findDocument(db: Db, id: Id<"document">): Promise<ApplicationDocument | null> {
  const row = await db.selectFrom("document").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toDocument(row);
}

export async function insertDocument(
  trx: Trx,
  { id, application, kind, language, file, addedAt, addedBy }: ApplicationDocument,
  content: Uint8Array,
): Promise<void> {
  const { name, type, size, sha256, scan } = file;
  const of = { id, application_id: application, kind, language, name, type, size, sha256, scan };
  await trx
    .insertInto("document")
    .values({ ...of, added_at: fromInstant(addedAt), added_by: addedBy })
    .execute();
  for (const piece of piecesOf(content))
    await trx
      .insertInto("document_piece")
      .values({ document_id: id, ...piece })
      .execute();
}

/** What was sent leaves with what completes its application; of anything else nothing is kept. */
export async function takeOutDocument(trx: Trx, { id, sentAt }: ApplicationDocument): Promise<void> {
  if (sentAt === null) await trx.deleteFrom("document").where("id", "=", id).execute();
  else await trx.updateTable("document").set({ leaves: true }).where("id", "=", id).execute();
}

export async function deleteDocumentsOfDraft(trx: Trx, application: Id<"application">): Promise<void> {
  await trx.deleteFrom("document").where("application_id", "=", application).execute();
}

/** A piece of a file, from the first; null after the last. */
export async function findPieceOfDocument(db: Db, document: Id<"document">, n: number): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom("document_piece")
    .select("content")
    .where("document_id", "=", document)
    .where("n", "=", n)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** What was enclosed is deleted twelve months after what came of it, whoever asks; the database counts the months. */
export async function forgetDocuments(db: Db, at: Instant): Promise<void> {
  await sql`select forget_documents(${fromInstant(at)}::timestamptz)`.execute(db);
}

function toDocument(row: Selectable<DocumentTable>): ApplicationDocument {
  const { id, application_id, kind, language, name, type, size, sha256, scan, leaves } = row;
  const file: DocumentFile = { name: name ?? "", type, size, sha256, scan };
  const instant = (at: Date | null) => (at === null ? null : toInstant(at));
  return {
    ...{ id, application: application_id, kind, language, file, leaves },
    addedAt: toInstant(row.added_at),
    addedBy: row.added_by,
    sentAt: instant(row.sent_at),
    earlierSince: instant(row.earlier_since),
    forgottenAt: instant(row.forgotten_at),
  };
}
