import { insertAccreditations } from "#db/accreditation/accreditations.ts";
import { appendSteps } from "#db/applications/steps.ts";
import { newId } from "#db/new-id.ts";
import { lockDetermination, saveConfirmation } from "#db/objections/determinations.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { confirmDetermination as confirm } from "#domain/objections/determination.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { loadListBeforeBody } from "./list-before-body.ts";

export interface ConfirmDetermination {
  readonly determination: Id<"determination">;
  readonly key?: string | undefined;
}

/** From now on what the body decided is read. However long the list, it takes a fixed number of statements. */
export async function confirmDetermination(context: Context, { determination: id, key }: ConfirmDetermination) {
  const { now } = context;
  return once(context, "confirm-determination", key, async (trx, actor) => {
    const determination = orNotFound(
      await lockDetermination(trx, id),
      ({ process }) => actor.role !== "chair" || actor.process === process,
    );
    const { call, listSealedAt: sealedAt } = determination;
    const { list, round } = await loadListBeforeBody(trx, { call, sealedAt }, now);
    const given = { by: actor.person, accreditationOf: () => newId<"accreditation">() };
    const ruling = confirm(determination, list, given, now);
    if (!ruling.ok) return ruling;
    await saveConfirmation(trx, ruling.next.determination);
    await appendSteps(trx, ruling.next.steps);
    await insertAccreditations(trx, ruling.next.granted, now);
    await announce(trx, context, ruling.happened, { ...ruling.next, list, round });
    return accept({ id, granted: ruling.next.granted.length }, ruling.happened);
  });
}
