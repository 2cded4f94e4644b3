import { AsyncLocalStorage } from "node:async_hooks";
import type { PGlite } from "@electric-sql/pglite";
import { fromKysely, fromPglite, PgBoss } from "pg-boss";
import { mustExist } from "#domain/kit/must-exist.ts";
import { bounds } from "../connections.ts";
import type { Trx } from "../handles.ts";

/** The schema that holds pg-boss's tables. The application's role owns it: jobs carry ids only. */
const JOB_SCHEMA = "pgboss";

/** Wakes a worker because the outbox holds new letters. The letters themselves stay in `letter`, which is the truth. */
export const DELIVER_LETTERS = "deliver-letters";

type Where = { readonly pglite: PGlite } | { readonly url: string };

const still = { schema: JOB_SCHEMA, createSchema: false, supervise: false, schedule: false };

/**
 * Creates or updates pg-boss's own tables and the portal's queues, for the application's role, through the application's login: never the
 * owner's, which would run the triggers that the application may put on them.
 */
export async function installJobQueue(where: Where): Promise<void> {
  const boss = new PgBoss({ ...still, ...reach(where) });
  await boss.start();
  await boss.createQueue(DELIVER_LETTERS, { notify: true, retryLimit: 0, deleteAfterSeconds: 3600 });
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
    : { ...bounds, connectionString: where.url, options: "-c role=portal_application" };
}
