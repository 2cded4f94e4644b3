import type { Context } from "#acts/kit/context.ts";
import { listWaitingBySession } from "#db/participation/written-inputs.ts";
import { readingAsActor } from "#db/readers.ts";
import { mayPerform } from "#domain/authority.ts";

/** For which sessions written inputs wait that the reader may read, and how many. */
export async function seeWaitingInputs({ db, actor }: Pick<Context, "db" | "actor">) {
  if (!mayPerform(actor, "see-written-inputs")) return [];
  const rows = await readingAsActor(db, actor, (reading) => listWaitingBySession(reading));
  return rows.map(({ session, title, process, waiting }) => ({ session, title, process, waiting }));
}
