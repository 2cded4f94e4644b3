import { newId } from "#db/new-id.ts";
import { deleteDeterminationDrafts } from "#db/objections/determination-drafts.ts";
import { findCorrection, getDetermination, insertDetermination } from "#db/objections/determinations.ts";
import { getSession } from "#db/process/sessions.ts";
import { readAsOffice } from "#db/readers.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { type DeterminedItem, enterDetermination as enter, type Entering } from "#domain/objections/determination.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { loadListBeforeBody } from "./list-before-body.ts";

export interface EnterDetermination extends Pick<Entering, "how" | "symbol" | "decidedAt"> {
  readonly list: Id<"list">;
  readonly session: Id<"session">;
  /** The entry that it puts right, if it does. */
  readonly corrects?: Id<"determination"> | undefined;
  /** On whom, by the references of the applications. */
  readonly items: readonly (Omit<DeterminedItem, "application" | "opposedBy"> & {
    readonly reference: string;
    /** Who spoke against it in the room. */
    readonly opposedBy?: readonly Id<"mission">[] | undefined;
  })[];
  readonly key?: string | undefined;
}

/** What a body decided is put on record, and says nothing before another person has confirmed it. What was typed of it until then has served. */
export async function enterDetermination(
  context: Context,
  { list: id, corrects, items, key, ...said }: EnterDetermination,
) {
  const { now } = context;
  return once(context, "enter-determination", key, async (trx, actor) => {
    await readAsOffice(trx, actor);
    const { list, round } = await loadListBeforeBody(trx, id, now);
    orNotFound(round, ({ process }) => servesProcess(actor, process.id));
    const session = orNotFound(await getSession(trx, said.session), ({ process }) => process === round.process.id);
    const byReference = new Map(list.listed.map(({ application }) => [application.reference, application.id]));
    const named = items.map(({ reference, outcome, votes, opposedBy = [] }) => ({
      application: orNotFound(byReference.get(reference)),
      outcome,
      votes,
      opposedBy,
    }));
    const entry =
      corrects === undefined
        ? null
        : orNotFound(await getDetermination(trx, corrects), (corrected) => corrected.list === id);
    const correction = entry === null ? null : ((await findCorrection(trx, entry.id))?.id ?? null);
    const ruling = enter(
      list,
      {
        ...said,
        session,
        id: newId<"determination">(),
        enteredBy: actor.person,
        items: named,
        corrects: entry === null ? null : { entry, correction },
      },
      now,
    );
    if (!ruling.ok) return ruling;
    await insertDetermination(trx, ruling.next);
    await deleteDeterminationDrafts(trx, { list: id, person: actor.person });
    await announce(trx, context, ruling.happened);
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
