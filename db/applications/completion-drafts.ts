import type { CompletionDraft } from "#domain/applications/cure.ts";
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
