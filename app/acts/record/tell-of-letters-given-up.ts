import { listSecretariatRecipients } from "#db/record/correspondence.ts";
import { listLost } from "#db/record/dead-letters.ts";
import { findLastDigest } from "#db/record/outbox.ts";
import { digestUntil } from "#domain/record/digest.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold, sendNotices } from "../kit/notices.ts";

/** As many as one reads through in a letter; the page of letters has all. */
const NAMED = 50;

/** Each morning, which letters were given up or came back since the last such letter. Never itself: it would come again each day. */
export async function tellOfLettersGivenUp({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  const kind = "letters-given-up";
  await db.transaction().execute(async (trx) => {
    const until = digestUntil(now);
    const [due] = await notYetTold(trx, [{ eventKey: `LettersGivenUp:${until.toString()}` }]);
    if (due === undefined) return;
    const officers = await listSecretariatRecipients(trx);
    const since = await findLastDigest(trx, kind, officers);
    const { count, letters } = await listLost(trx, { since, until }, { exceptKind: kind, limit: NAMED });
    if (count === 0) return;
    const data = { since: since?.toString() ?? null, until: until.toString(), count, letters };
    await sendNotices(trx, now, [{ ...due, recipients: officers, letter: { kind, data } }]);
  });
}
