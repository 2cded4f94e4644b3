import { lockApplications } from "#db/applications/applications.ts";
import { appendAssignments, listAssignable, listOfficersInOffice } from "#db/applications/assignments.ts";
import { assign } from "#domain/applications/assignment.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface AssignApplications {
  /** Each with how often it had been assigned when the officer saw it. */
  readonly applications: readonly { readonly reference: string; readonly seen: number }[];
  /** To whom; null gives them back, to nobody. */
  readonly officer: Id<"person"> | null;
  readonly key?: string | undefined;
}

/** All of them or none: who assigns what somebody has taken meanwhile looks again. */
export async function assignApplications(context: Context, { applications, officer, key }: AssignApplications) {
  const { now } = context;
  return once(context, "assign-applications", key, async (trx, actor) => {
    const seen = new Map(applications.map((one) => [one.reference, one.seen]));
    const rows = await lockApplications(trx, [...seen.keys()]);
    const all = orNotFound(
      rows,
      () => rows.length > 0 && rows.length === seen.size && rows.every(({ state }) => state !== "draft"),
    );
    const officers = await listOfficersInOffice(trx);
    const assignable = (await listAssignable(trx, all, officers, now)).map((one) => ({
      ...one,
      seen: seen.get(one.reference) ?? 0,
    }));
    const ruling = assign({ applications: assignable, to: officer, officers, by: actor.person }, now);
    if (!ruling.ok) return ruling;
    await appendAssignments(trx, ruling.next);
    await announce(trx, context, ruling.happened, { applications: all.map(({ id }) => id) });
    return accept({ count: ruling.next.length }, ruling.happened);
  });
}
