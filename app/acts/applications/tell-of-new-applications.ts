import { countByStandingAndOffice } from "#db/applications/application-counts.ts";
import { listNewlyAssigned } from "#db/applications/assignments.ts";
import { listApplicationsThatAsk } from "#db/applications/inquiries.ts";
import { listNewForReview } from "#db/applications/new-for-review.ts";
import { listConflicts } from "#db/applications/recusals.ts";
import type { Trx } from "#db/handles.ts";
import { listProcesses } from "#db/process/processes.ts";
import { readAs } from "#db/readers.ts";
import { listChairRecipients, listSecretariatRecipients, type Recipient } from "#db/record/correspondence.ts";
import { findLastDigest } from "#db/record/outbox.ts";
import { noConflicts, refuseConflict } from "#domain/applications/conflicts.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Office } from "#domain/modalities/stages.ts";
import { digestUntil } from "#domain/record/digest.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold, sendNotices } from "../kit/notices.ts";

/** As many as one reads through in a letter; the queue has all. */
const NAMED = 100;

const kind = "applications-to-review";

/** Who reviews together: the Secretariat, or the Chair of a process. */
interface Desk {
  readonly eventKey: string;
  readonly office: Office;
  readonly process?: Id<"process">;
  readonly recipients: readonly Recipient[];
}

/**
 * Each morning, each office is told which applications came since its last such letter and wait for its review, and each officer which others have assigned to
 * them, and what organisations have asked since and wait to be answered; nothing where there is none of it.
 */
export async function tellOfNewApplications({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const until = digestUntil(now);
    const eventKey = `ApplicationsToReview:${until.toString()}`;
    const desks: Desk[] = [{ eventKey, office: "secretariat", recipients: await listSecretariatRecipients(trx) }];
    for (const { id: process } of await listProcesses(trx)) {
      const recipients = await listChairRecipients(trx, process);
      desks.push({ eventKey: `${eventKey}:${process}`, office: "chair", process, recipients });
    }
    for (const desk of await notYetTold(trx, desks)) {
      const { assignedTo, askedOf, ...data } = await newTo(trx, desk, until, now);
      const told = desk.recipients.map((recipient) => ({
        recipient,
        assigned: assignedTo(recipient),
        ...askedOf(recipient),
      }));
      await sendNotices(
        trx,
        now,
        told
          .filter(({ assigned, recent }) => data.count + assigned.length + recent > 0)
          .map(({ recipient, assigned, inquiries }) => ({
            eventKey: desk.eventKey,
            recipients: [recipient],
            letter: { kind, data: { ...data, assigned, inquiries } },
          })),
      );
    }
  });
}

async function newTo(trx: Trx, { office, process, recipients }: Desk, until: Instant, now: Instant) {
  const its = process === undefined ? {} : { process };
  const since = await findLastDigest(trx, kind, recipients);
  const { count, rows } = await listNewForReview(trx, { office, ...its, since, until, at: now, limit: NAMED });
  const assigned = office === "secretariat" ? await listNewlyAssigned(trx, { since, until }) : [];
  const asks = office === "secretariat" ? await listAsking(trx, { since, until }) : [];
  const { byOffice } = await countByStandingAndOffice(trx, its, now);
  const waiting = byOffice.get(office) ?? 0;
  const calls = [...Map.groupBy(rows, ({ call }) => call).values()].map((applications) => ({
    title: applications[0]?.callTitle ?? "",
    process: applications[0]?.processTitle ?? "",
    applications: applications.map(({ reference, name }) => ({ reference, name })),
  }));
  const assignedTo = ({ person }: Recipient) =>
    assigned.filter(({ officer }) => officer === person).map(({ reference, name }) => ({ reference, name }));
  return {
    since: since?.toString() ?? null,
    until: until.toString(),
    count,
    waiting,
    calls,
    assignedTo,
    askedOf: askedOf(asks),
  };
}

/** What organisations ask, with whose part each application is. */
async function listAsking(trx: Trx, stretch: { readonly since: Instant | null; readonly until: Instant }) {
  await readAs(trx, { role: "secretariat" });
  const asks = await listApplicationsThatAsk(trx, stretch);
  const conflicts = await listConflicts(
    trx,
    asks.map(({ application }) => application),
  );
  return asks.map((one) => ({ ...one, conflicts: conflicts.get(one.application) ?? noConflicts }));
}

/** What of it waits for an officer, who is told nothing of an application in which they have a part; and how much of it came since the last letter. */
function askedOf(asks: Awaited<ReturnType<typeof listAsking>>) {
  return ({ person }: Recipient) => {
    const own = asks.filter(({ conflicts }) => person === null || refuseConflict(conflicts, person) === null);
    const [first] = own;
    return {
      recent: own.reduce((sum, one) => sum + one.recent, 0),
      inquiries:
        first === undefined
          ? null
          : {
              count: own.reduce((sum, one) => sum + one.count, 0),
              oldest: first.oldest.toString(),
              applications: own.slice(0, NAMED).map(({ reference, name, officer }) => ({ reference, name, officer })),
              unnamed: Math.max(0, own.length - NAMED),
            },
    };
  };
}
