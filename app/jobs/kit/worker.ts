import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#db/database.ts";
import { DELIVER_LETTERS, openJobQueue } from "#db/record/job-queue.ts";
import { isUnavailable, reasonOf } from "#db/unavailable.ts";
import { ClockApart } from "#machine/clock.ts";
import { deliverLetters } from "../record/deliver-letters.ts";
import type { JobContext, ScheduledJob } from "./job.ts";
import { wasSaidLately } from "./said-lately.ts";
import { schedule } from "./schedule.ts";
import { tellsOfLull } from "./tell-of-lull.ts";

export interface Worker {
  /** Takes nothing new, and returns when what runs has ended. */
  stop(): Promise<void>;
}

/** Told of each run of a scheduled job, in seconds. */
type OnRun = (job: string, outcome: "done" | "failed", seconds: number) => void;

/** A notification wakes the worker at once; this is how often it looks without one. */
const POLL_SECONDS = 10;

/** A letter that a mail server has not accepted by then is cut off. The process ends itself ten seconds later. */
const LONGEST_STOP_MILLISECONDS = 25_000;

/** Runs the schedule, and delivers letters as soon as the act that wrote them has committed. Any number of workers may run. */
export async function startWorker({
  database,
  onRun = () => undefined,
  ...rest
}: Omit<JobContext, "db" | "stopping"> & {
  readonly database: Database;
  readonly onRun?: OnRun | undefined;
}): Promise<Worker> {
  const stopping = new AbortController();
  const context: JobContext = { ...rest, db: database.work, stopping: stopping.signal };
  const { env, log } = context;
  const queue = openJobQueue(reach(database, env.databaseUrl));
  const lull = tellsOfLull(log);
  queue.on("error", (fault) => {
    // Each job finds out the same, and says when it is over.
    if (!isUnavailable(fault)) log.error({ err: fault }, "the job queue");
  });
  await queue.start();
  await queue.work(DELIVER_LETTERS, { batchSize: 100, pollingIntervalSeconds: POLL_SECONDS }, () =>
    deliverLetters(context),
  );
  const running = schedule.map((job) => repeat(job, context, { onRun, lull }));
  return {
    async stop() {
      stopping.abort();
      const ended = Promise.all([queue.stop({ timeout: LONGEST_STOP_MILLISECONDS }), ...running]);
      const given = new AbortController();
      await Promise.race([ended, pause(LONGEST_STOP_MILLISECONDS, undefined, { signal: given.signal })]);
      given.abort();
    },
  };
}

function reach({ pglite }: Database, url: string | undefined) {
  if (pglite !== null) return { pglite };
  if (url === undefined) throw new Error("The worker needs the address of the database server.");
  return { url };
}

async function repeat(
  job: ScheduledJob,
  context: JobContext,
  { onRun, lull }: { readonly onRun: OnRun; readonly lull: ReturnType<typeof tellsOfLull> },
): Promise<void> {
  const { stopping } = context;
  while (!stopping.aborted) {
    const began = performance.now();
    const told = (outcome: "done" | "failed") => {
      onRun(job.name, outcome, (performance.now() - began) / 1000);
    };
    try {
      if (!job.irrevocable || context.clock.isSteady()) {
        await job.run(context);
        lull.done(job.name);
      }
      told("done");
    } catch (fault) {
      told("failed");
      if (isUnavailable(fault) || fault instanceof ClockApart) lull.failed(job.name, fault);
      else if (!wasSaidLately(context.log, `${job.name} ${reasonOf(fault)}`))
        context.log.error({ err: fault, job: job.name }, "a job failed; it will run again");
    }
    await pause(job.everySeconds * 1000, undefined, { signal: stopping }).catch(() => undefined);
  }
}
