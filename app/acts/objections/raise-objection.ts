import { lockApplicationsOfCall } from "#db/applications/applications.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { newId } from "#db/new-id.ts";
import { getListBeforeMission } from "#db/objections/list-before-mission.ts";
import { getNoObjectionPeriod, shareNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { insertObjectionNote } from "#db/objections/objections.ts";
import { lockMission } from "#db/people/missions.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { raiseAgainstMany } from "#domain/objections/note-with-many-names.ts";
import { refuseAsLate } from "#domain/objections/objection.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { newReference } from "../kit/reference.ts";

export interface RaiseObjection {
  readonly period: Id<"period">;
  /** References of the applications. */
  readonly applications: readonly string[];
  readonly basis: string | null;
  readonly key?: string | undefined;
}

/** One note for all that it names. Who is not objected to after all is in `skipped`, with the reason. */
export async function raiseObjection(context: Context, input: RaiseObjection) {
  const outcome = await raise(context, input);
  if (!outcome.ok) await keepLateness(context, input);
  return outcome;
}

async function raise(context: Context, input: RaiseObjection) {
  const { now } = context;
  return once(context, "raise-objection", input.key, async (trx, actor) => {
    await readAs(trx, actor);
    const period = orNotFound(await shareNoObjectionPeriod(trx, input.period));
    await lockMission(trx, actor.mission);
    const applications = await lockApplicationsOfCall(trx, period.call, input.applications);
    const decision = orNotFound(await getModalitiesDecision(trx, period.decision));
    const objecting = await getListBeforeMission(trx, actor, { period, decision, applications }, now);
    const ruling = raiseAgainstMany(
      objecting,
      {
        id: newId<"note">(),
        reference: newReference("N"),
        references: input.applications,
        applications,
        basis: input.basis,
      },
      now,
    );
    if (!ruling.ok) return ruling;
    const { note, unnamed } = ruling.next;
    await insertObjectionNote(trx, note, { person: actor.person });
    await announce(trx, context, ruling.happened, { period, decision, note });
    const done = applications.filter(({ id }) => note.applications.includes(id)).map(({ reference }) => reference);
    return accept({ note: note.reference, receivedAt: note.receivedAt, done, skipped: unnamed }, ruling.happened);
  });
}

/** A refusal leaves nothing behind. That a note came too late, and when, is kept all the same. */
async function keepLateness(context: Context, { period: id }: RaiseObjection): Promise<void> {
  await once(context, "raise-objection", undefined, async (trx, actor) => {
    const period = orNotFound(await getNoObjectionPeriod(trx, id));
    const late = refuseAsLate(actor, period, context.now);
    for (const happened of late) await announce(trx, context, happened, { period });
    return accept(null, late);
  });
}
