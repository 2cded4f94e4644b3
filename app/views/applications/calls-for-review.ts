import type { Context } from "#acts/kit/context.ts";
import { listCalls } from "#db/applications/calls.ts";
import { listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import { mayRead, unlisted } from "#domain/objections/disclosure.ts";

/** The calls of which the reader sees the applications in its queue. */
export async function listCallsForReview({
  db,
  now,
  actor,
}: Pick<Context, "db" | "now" | "actor">): Promise<CallForApplications[]> {
  const calls = await listCalls(db);
  if (actor.role === "secretariat") return calls;
  const own = calls.filter(({ process }) => servesProcess(actor, process));
  const decisions = await listModalitiesDecisionsByIds(db, [...new Set(own.map(({ decision }) => decision))]);
  const read = decisions.flatMap(({ decision }) =>
    mayRead(actor, "dossier", unlisted(decision), now) === "yes" ? [decision.id] : [],
  );
  return own.filter(({ decision }) => read.includes(decision));
}
