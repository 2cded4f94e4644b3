import { findEnteredByForm, saveDeterminationDraft as save } from "#db/objections/determination-drafts.ts";
import { getSealedList } from "#db/objections/sealed-lists.ts";
import { actForOutcomes, readAsOffice } from "#db/readers.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import type { TypedPage, WhatIsEntered } from "#domain/objections/determination-draft.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface SaveDeterminationDraft extends TypedPage {
  readonly list: Id<"list">;
  readonly entered: WhatIsEntered;
  /** Under which it is entered as well, where it is sent for that. */
  readonly entersAs?: string | undefined;
}

/**
 * One page of the list as it was typed; what other pages say stays. The record knows of a determination when it is entered. A page that was open while another entry was confirmed says
 * nothing about those on whom that decides: who sent it is told by what it is overtaken. A form that has been entered already leaves no draft behind, and writes over none that was
 * begun since: who sends it again is told what it entered.
 */
export async function saveDeterminationDraft(
  context: Context,
  { list: id, entered, entersAs, ...draft }: SaveDeterminationDraft,
) {
  return once(context, "save-determination-draft", undefined, async (trx, actor) => {
    await readAsOffice(trx, actor);
    const list = orNotFound(
      await getSealedList(trx, id),
      ({ kind, process }) => kind === "proposed" && servesProcess(actor, process),
    );
    const of = { list: list.id, entered, person: actor.person };
    if (entersAs !== undefined) await actForOutcomes(trx, actor, actor.person);
    const first = entersAs === undefined ? null : await findEnteredByForm(trx, of, entersAs);
    if (first?.stands === true)
      return accept({ list: id, enteredAs: first.id, wasDiscarded: false, overtakenBy: null }, null);
    const overtakenBy = await save(trx, of, draft, context.now);
    return accept({ list: id, enteredAs: null, wasDiscarded: first !== null, overtakenBy }, null);
  });
}
