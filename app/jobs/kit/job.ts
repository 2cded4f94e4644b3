import type { Db } from "#db/handles.ts";
import type { Clock } from "#machine/clock.ts";
import type { Environment } from "#machine/env.ts";
import type { Logger } from "#machine/logger.ts";
import type { Mailer } from "#machine/mailer.ts";

/** What every job stands on. */
export interface JobContext {
  readonly db: Db;
  readonly env: Environment;
  readonly log: Logger;
  /** Jobs list what is due at this clock's now: in a demonstration it runs ahead of the machine's. */
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** Aborted when the worker is told to stop: what takes long looks at it between two steps. */
  readonly stopping: AbortSignal;
}

export interface ScheduledJob {
  readonly name: string;
  /** How long after one run has ended the next one begins, by the machine's clock. */
  readonly everySeconds: number;
  /** What it writes down. Time has decided it already. */
  readonly records: string;
  /** Whether what it does cannot be undone: then not while the clock may be wrong. */
  readonly irrevocable: boolean;
  readonly run: (context: JobContext) => Promise<void>;
}
