import type { Context } from "#acts/kit/context.ts";
import type { Db } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import { type DeadLetter, listDeadLetters } from "#db/record/dead-letters.ts";
import { countLetters } from "#db/record/outbox.ts";
import type { Id } from "#domain/kit/id.ts";
import { pageOf } from "../kit/page-of.ts";

const ROWS = 50;

/** How many letters left, wait or were given up, and those given up: the Chair sees those about who spoke, the Secretariat all others. */
export async function seeLetters({ db, actor }: Pick<Context, "db" | "actor">, { page }: { readonly page: number }) {
  return actor.role === "chair"
    ? readingAs(db, actor, (trx) => lettersShown(trx, actor.process, page))
    : lettersShown(db, null, page);
}

async function lettersShown(db: Db, chairOf: Id<"process"> | null, wanted: number) {
  const counts = await countLetters(db, chairOf);
  const { page, pages, limit, offset } = pageOf(wanted, counts.dead, ROWS);
  const letters = await listDeadLetters(db, chairOf, { limit, offset });
  return { counts, page, pages, letters: letters.map((letter) => letterShown(letter, chairOf !== null)) };
}

/**
 * Who spoke is disclosed in one place, where each look is put on record: so the Chair is not shown here to which mission a
 * letter goes, nor what the mail server said of its address.
 */
function letterShown(
  { id, kind, recipientEmail, recipientPerson, period, procedure, lastError, deadAt }: DeadLetter,
  forChair: boolean,
) {
  const isWithheld = forChair && recipientPerson === null;
  return {
    id,
    kind,
    recipient: isWithheld ? null : recipientEmail,
    lastError: isWithheld ? null : lastError,
    deadAt: deadAt.toString(),
    period,
    procedure,
  };
}
