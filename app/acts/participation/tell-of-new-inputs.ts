import { listWaitingBySession } from "#db/participation/written-inputs.ts";
import { readAs } from "#db/readers.ts";
import { listSecretariatRecipients } from "#db/record/correspondence.ts";
import { findLastDigest } from "#db/record/outbox.ts";
import { digestUntil } from "#domain/record/digest.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold, sendNotices } from "../kit/notices.ts";

/** Each morning the Secretariat, which posts them, is told which written inputs came since its last such letter and wait; nothing where none has come. */
export async function tellOfNewInputs({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  const kind = "inputs-to-post";
  await db.transaction().execute(async (trx) => {
    await readAs(trx, { role: "secretariat" });
    const until = digestUntil(now);
    const [due] = await notYetTold(trx, [{ eventKey: `InputsToPost:${until.toString()}` }]);
    if (due === undefined) return;
    const recipients = await listSecretariatRecipients(trx);
    const since = await findLastDigest(trx, kind, recipients);
    const sessions = (await listWaitingBySession(trx, { since, until })).filter((one) => one.new > 0);
    const count = sessions.reduce((sum, one) => sum + one.new, 0);
    if (count === 0) return;
    const data = { since: since?.toString() ?? null, until: until.toString(), count, sessions };
    await sendNotices(trx, now, [{ ...due, recipients, letter: { kind, data } }]);
  });
}
