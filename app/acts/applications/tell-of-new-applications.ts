import { countApplicationsByStanding, listNewForReview } from "#db/applications/application-lists.ts";
import { listSecretariatRecipients } from "#db/record/correspondence.ts";
import { findLastDigest } from "#db/record/outbox.ts";
import { standingsOn } from "#domain/applications/desk-list.ts";
import { digestUntil } from "#domain/record/digest.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold, sendNotices } from "../kit/notices.ts";

/** As many as one reads through in a letter; the queue has all. */
const NAMED = 100;

/** Each morning, which applications came since the last such letter and wait for review; nothing when none did. */
export async function tellOfNewApplications({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  const kind = "applications-to-review";
  await db.transaction().execute(async (trx) => {
    const until = digestUntil(now);
    const [due] = await notYetTold(trx, [{ eventKey: `ApplicationsToReview:${until.toString()}` }]);
    if (due === undefined) return;
    const officers = await listSecretariatRecipients(trx);
    const since = await findLastDigest(trx, kind, officers);
    const { count, rows } = await listNewForReview(trx, { since, until, at: now, limit: NAMED });
    if (count === 0) return;
    const counts = await countApplicationsByStanding(trx, {}, now);
    const waiting = standingsOn.submitted.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    const calls = [...Map.groupBy(rows, ({ call }) => call).values()].map((applications) => ({
      title: applications[0]?.callTitle ?? "",
      process: applications[0]?.processTitle ?? "",
      applications: applications.map(({ reference, name }) => ({ reference, name })),
    }));
    const data = { since: since?.toString() ?? null, until: until.toString(), count, waiting, calls };
    await sendNotices(trx, now, [{ ...due, recipients: officers, letter: { kind, data } }]);
  });
}
