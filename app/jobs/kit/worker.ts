import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#db/database.ts";
import { DELIVER_LETTERS, openJobQueue } from "#db/record/job-queue.ts";
import { isUnavailable } from "#db/unavailable.ts";
import { deliverLetters } from "../record/deliver-letters.ts";
import type { JobContext, ScheduledJob } from "./job.ts";
import { schedule } from "./schedule.ts";

export interface Worker {
  /** Takes nothing new, and returns when what runs has ended. */
  stop(): Promise<void>;
}

/** A notification wakes the worker at once; this is how often it looks without one. */
const POLL_SECONDS = 10;

/** Runs the schedule, and delivers letters as soon as the act that wrote them has committed. Any number of workers may run. */
export async function startWorker({
  database,
  ...rest
}: Omit<JobContext, "db"> & { readonly database: Database }): Promise<Worker> {
  const context: JobContext = { ...rest, db: database.work };
  const { env, log } = context;
  const queue = openJobQueue(reach(database, env.databaseUrl));
  queue.on("error", (fault) => {
    log[isUnavailable(fault) ? "warn" : "error"]({ err: fault }, "the job queue");
  });
  await queue.start();
  await queue.work(DELIVER_LETTERS, { batchSize: 100, pollingIntervalSeconds: POLL_SECONDS }, () =>
    deliverLetters(context),
  );
  const stopping = new AbortController();
  const running = schedule.map((job) => repeat(job, context, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all([queue.stop(), ...running]);
    },
  };
}

function reach({ pglite }: Database, url: string | undefined) {
  if (pglite !== null) return { pglite };
  if (url === undefined) throw new Error("The worker needs the address of the database server.");
  return { url };
}

async function repeat(job: ScheduledJob, context: JobContext, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await job.run(context);
    } catch (fault) {
      const level = isUnavailable(fault) ? "warn" : "error";
      context.log[level]({ err: fault, job: job.name }, "a job failed; it will run again");
    }
    await pause(job.everySeconds * 1000, undefined, { signal: stopping }).catch(() => undefined);
  }
}
