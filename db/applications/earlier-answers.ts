import { noAnswers } from "#domain/applications/application.ts";
import type { EarlierAnswers } from "#domain/applications/change-answers.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toInstant } from "../values.ts";

/** What the application said before each change, the first sent first. */
export async function listEarlierAnswers(db: Db, application: Id<"application">): Promise<EarlierAnswers[]> {
  const rows = await db
    .selectFrom("earlier_answers")
    .select(["answers", "replaced_at"])
    .where("application_id", "=", application)
    .orderBy("replaced_at")
    .execute();
  return rows.map(({ answers, replaced_at }) => ({
    application,
    answers: { ...noAnswers, ...answers },
    replacedAt: toInstant(replaced_at),
  }));
}

/** When each of the applications that are given was last changed; nothing of those that never were. */
export async function listAnswersChanged(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, Instant>> {
  if (applications.length === 0) return new Map();
  const rows = await db
    .selectFrom("earlier_answers")
    .select(({ fn }) => ["application_id", fn.max("replaced_at").as("changed_at")])
    .where("application_id", "=", oneOf(applications))
    .groupBy("application_id")
    .execute();
  return new Map(rows.map(({ application_id, changed_at }) => [application_id, toInstant(changed_at)]));
}

/** Before what takes their place is saved. */
export async function appendEarlierAnswers(
  trx: Trx,
  { application, answers, replacedAt }: EarlierAnswers,
): Promise<void> {
  await trx
    .insertInto("earlier_answers")
    .values({ application_id: application, answers: JSON.stringify(answers), replaced_at: fromInstant(replacedAt) })
    .execute();
}
