import { sql } from "kysely";
import type { CompletionDraft } from "#domain/applications/cure.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant } from "../values.ts";

/* Who reads is said with readAs: an organisation finds its own, and nobody another's. */

export async function findCompletionDraft(db: Db, application: Id<"application">): Promise<CompletionDraft | null> {
  const row = await db
    .selectFrom("completion_draft")
    .select(["answers", "saved_at"])
    .where("application_id", "=", application)
    .executeTakeFirst();
  return row === undefined ? null : { application, answers: row.answers, savedAt: toInstant(row.saved_at) };
}

/** In the place of what was saved before. What is sent, or goes on without, the database itself takes away. */
export async function saveCompletionDraft(trx: Trx, { application, answers, savedAt }: CompletionDraft): Promise<void> {
  const saved = { answers: JSON.stringify(answers), saved_at: fromInstant(savedAt) };
  await trx
    .insertInto("completion_draft")
    .values({ application_id: application, ...saved })
    .onConflict((conflict) => conflict.column("application_id").doUpdateSet(saved))
    .execute();
}

/** All that its reader may see: an organisation, its own. */
export async function listCompletionDrafts(db: Db): Promise<CompletionDraft[]> {
  const rows = await db.selectFrom("completion_draft").selectAll().orderBy("saved_at").execute();
  return rows.map((row) => ({
    application: row.application_id,
    answers: row.answers,
    savedAt: toInstant(row.saved_at),
  }));
}

/** Whose time to be completed ended thirty days ago. */
export async function forgetCompletionDrafts(db: Db, at: Instant): Promise<void> {
  await sql`select forget_completion_drafts(${fromInstant(at)}::timestamptz)`.execute(db);
}
