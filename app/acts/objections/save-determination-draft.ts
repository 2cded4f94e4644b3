import { saveDeterminationDraft as save } from "#db/objections/determination-drafts.ts";
import { getSealedList } from "#db/objections/sealed-lists.ts";
import { readAsOffice } from "#db/readers.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import type { TypedPage, WhatIsEntered } from "#domain/objections/determination-draft.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface SaveDeterminationDraft extends TypedPage {
  readonly list: Id<"list">;
  readonly entered: WhatIsEntered;
}

/**
 * One page of the list as it was typed; what other pages say stays. The record knows of a determination when it is entered. A page that was open while another entry was confirmed says
 * nothing about those on whom that decides: who sent it is told by what it is overtaken.
 */
export async function saveDeterminationDraft(
  context: Context,
  { list: id, entered, ...draft }: SaveDeterminationDraft,
) {
  return once(context, "save-determination-draft", undefined, async (trx, actor) => {
    await readAsOffice(trx, actor);
    const list = orNotFound(
      await getSealedList(trx, id),
      ({ kind, process }) => kind === "proposed" && servesProcess(actor, process),
    );
    const overtakenBy = await save(trx, { list: list.id, entered, person: actor.person }, draft, context.now);
    return accept({ list: list.id, overtakenBy }, null);
  });
}
