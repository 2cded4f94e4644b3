import type { Context } from "#acts/kit/context.ts";
import { findAnswerOfLookUp } from "#db/applications/look-ups.ts";
import { readingAsActor } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";

/** What a directory answered, for whom row-level security lets read it. */
export async function seeAnswerOfLookUp({ db, actor }: Pick<Context, "db" | "actor">, lookUp: Id<"look_up">) {
  return readingAsActor(db, actor, (reading) => findAnswerOfLookUp(reading, lookUp));
}
