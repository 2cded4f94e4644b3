import { findApplicationByReference } from "#db/applications/applications.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { readAs } from "#db/readers.ts";
import { findLetter } from "#db/record/letters.ts";
import { noConflicts } from "#domain/applications/conflicts.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { isOfOffice, readLetter } from "#domain/record/reading.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface SeeLetter {
  readonly letter: Id<"letter">;
}

/** A letter as it left, before the office that sent it. What says who spoke is shown with its look on record, or not at all. */
export async function seeLetter(context: Context, { letter: id }: SeeLetter) {
  return once(context, "see-letter", undefined, async (trx, actor) => {
    if (actor.role === "chair") await readAs(trx, actor);
    const letter = orNotFound(await findLetter(trx, id), (found) => isOfOffice(found, actor));
    const period = letter.period === null ? null : await getNoObjectionPeriod(trx, letter.period);
    const decision = period === null ? null : await getModalitiesDecision(trx, period.decision);
    const about = letter.inquiryAbout === null ? null : await findApplicationByReference(trx, letter.inquiryAbout);
    const conflicts = about === null ? noConflicts : await getConflicts(trx, about.id);
    const ruling = readLetter(letter, actor, { decision, conflicts });
    if (!ruling.ok) return ruling;
    for (const seen of ruling.happened) await announce(trx, context, seen);
    const { kind, recipient, subject, text, createdAt, sentAt, deadAt, cameBackAt, because, gathered } = ruling.next;
    return {
      ...accept(null, ruling.happened),
      shown: {
        kind,
        recipient,
        subject,
        text,
        createdAt: createdAt.toString(),
        sentAt: sentAt?.toString() ?? null,
        deadAt: deadAt?.toString() ?? null,
        cameBackAt: cameBackAt?.toString() ?? null,
        because,
        gathered,
      },
    };
  });
}
