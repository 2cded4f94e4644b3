import { findReceivedLetter, insertLetterOpening } from "#db/chair-letters/recipients.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept, refuse } from "#domain/kit/ruling.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface SeeChairLetter {
  readonly chairLetter: Id<"chair_letter">;
  /** Not when a browser fetched the page ahead and nobody may look at it. */
  readonly opens: boolean;
}

/** A letter before one of those to whom it went; the Chair's office sees that they have opened it. */
export async function seeChairLetter(context: Context, { chairLetter: id, opens }: SeeChairLetter) {
  return once(context, "see-chair-letter", undefined, async (trx, actor) => {
    const reader = readerOf(actor);
    if (reader === null) return refuse("not_found");
    await readAs(trx, reader);
    const letter = orNotFound(await findReceivedLetter(trx, id));
    if (opens && letter.openedAt === null)
      await insertLetterOpening(trx, letter.recipient, { at: context.now, person: actor.person });
    return accept(letter, null);
  });
}

function readerOf(actor: Extract<Context["actor"], { readonly role: "mission" | "applicant" }>) {
  if (actor.role === "mission") return actor;
  const { organisation } = actor;
  return organisation === null ? null : ({ role: "organisation", organisation } as const);
}
