import { AsyncLocalStorage } from "node:async_hooks";
import type { PGlite } from "@electric-sql/pglite";
import { fromKysely, fromPglite, PgBoss } from "pg-boss";
import { mustExist } from "#domain/kit/must-exist.ts";
import { bounds } from "../connections.ts";
import type { Trx } from "../handles.ts";

/**
 * The schema that holds pg-boss's tables. Its owner is the record's: a job is sent in the transaction of an act, so that a trigger on its table would
 * run with all that the act has proven, and a queue's row says into which table it goes.
 */
const JOB_SCHEMA = "pgboss";

/** Wakes a worker because the outbox holds new letters. The letters themselves stay in `letter`, which is the truth. */
export const DELIVER_LETTERS = "deliver-letters";

type Where = { readonly pglite: PGlite } | { readonly url: string };

const still = { schema: JOB_SCHEMA, createSchema: false, supervise: false, schedule: false };

/** What a worker counts, and when it looked last. Never which queues there are, and where their jobs are kept. */
const COUNTED = `deferred_count, queued_count, ready_count, active_count, failed_count, total_count, created_delta, completed_delta,
  failed_delta, delta_on, delta_seconds, ready_history, singletons_active, monitor_claim_on, monitor_on, maintain_on`;

/** What sending jobs and working on them needs of pg-boss 12.35, and no more: `test/db/job-queue-promises.test.ts` says what that keeps out. */
const GRANTS = `
  do $$
  begin
    revoke all on schema pgboss from public, portal_application;
    revoke all on all tables in schema pgboss from public, portal_application;
    revoke all on all routines in schema pgboss from public, portal_application;
    grant usage on schema pgboss to portal_application;
    grant execute on function pgboss.job_now() to portal_application;
    grant select on pgboss.version, pgboss.queue to portal_application;
    grant update (${COUNTED}) on pgboss.queue to portal_application;
    grant update (flow_on, monitor_backoff_on) on pgboss.version to portal_application;
    grant select, insert, update, delete on pgboss.job, pgboss.job_common, pgboss.job_dependency to portal_application;
  end $$`;

/** As the owner: creates or updates pg-boss's own tables and the portal's queues, and grants the application what a worker needs of them. */
export async function installJobQueue(where: Where): Promise<void> {
  const boss = new PgBoss({ ...still, ...reach(where) });
  await boss.start();
  await boss.createQueue(DELIVER_LETTERS, { notify: true, retryLimit: 0, deleteAfterSeconds: 3600 });
  await boss.getDb().executeSql(GRANTS);
  await boss.stop({ graceful: false });
}

/** What a worker listens with: a handle of its own, so it never waits inside a transaction of the portal. */
export function openJobQueue(where: Where): PgBoss {
  return new PgBoss({
    schema: JOB_SCHEMA,
    migrate: false,
    schedule: false,
    reindex: false,
    useListenNotify: true,
    ...("url" in where ? { max: 3 } : {}),
    ...reach(where),
  });
}

/** In which a job is being sent. */
const sending = new AsyncLocalStorage<Trx>();

/** Sends for every transaction, and asks what a queue is like once: to make one for each job, which asks anew, costs as much as a small act. */
const sender = new PgBoss({
  ...still,
  migrate: false,
  db: { executeSql: (text, values) => fromKysely(mustExist(sending.getStore())).executeSql(text, values) },
});

/** Sends the job in the transaction: it exists when the transaction commits, and not at all when it does not. */
export async function appendJob(trx: Trx, queue: string): Promise<void> {
  await sending.run(trx, () => sender.send(queue, {}));
}

function reach(where: Where) {
  return "pglite" in where
    ? { db: fromPglite(where.pglite), backend: "pglite" as const }
    : { ...bounds, connectionString: where.url };
}
