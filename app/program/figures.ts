import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { type Figures, readDatabaseTime, readFigures } from "#db/record/figures.ts";
import { ClockApart } from "#machine/clock.ts";
import type { Figure } from "#machine/metrics.ts";
import type { Portal } from "./start-up.ts";

/** Seconds by which the database's clock is ahead of this machine's; its answer was on its way for half of the time that it took. */
export async function readClockDifference({ database }: Pick<Portal, "database">): Promise<number> {
  const before = Temporal.Now.instant().epochMilliseconds;
  const there = await readDatabaseTime(database.db);
  const after = Temporal.Now.instant().epochMilliseconds;
  return Math.round(there.epochMilliseconds - (before + after) / 2) / 1000;
}

/** A database that does not answer is itself a figure, and whoever asks does not wait for it. */
const patience = 5_000;

export async function figuresForMetrics(portal: Pick<Portal, "database" | "clock" | "log">): Promise<Figure[]> {
  const answered = new AbortController();
  try {
    const read = await Promise.race([readAll(portal), pause(patience, null, { signal: answered.signal, ref: false })]);
    if (read === null) throw new Error("There was no answer in time.");
    return [...connections(portal), up(1), ...read];
  } catch (fault) {
    portal.log.warn({ err: fault }, "the figures of the database could not be read");
    return [...connections(portal), up(0)];
  } finally {
    answered.abort();
  }
}

const up = (value: number): Figure => ({
  name: "portal_database_up",
  help: "1 when the database has answered, else 0; then what is read from it is missing.",
  value,
});

function connections({ database }: Pick<Portal, "database">): Figure[] {
  return Object.entries(database.connections()).flatMap(([pool, { open, idle, waiting, most }]) =>
    Object.entries({ open, idle, waiting, most }).map(([state, value]) => ({
      name: "portal_database_connections",
      help: "Connections of this process by what they are for; waiting: statements that wait for one; most: the limit.",
      value,
      labels: { pool, state },
    })),
  );
}

/** A clock that is off is itself a figure. */
function nowOrAlmost({ clock }: Pick<Portal, "clock">): Promise<Temporal.Instant> {
  return clock.now().catch((fault: unknown) => {
    if (fault instanceof ClockApart) return Temporal.Now.instant();
    throw fault;
  });
}

async function readAll(portal: Pick<Portal, "database" | "clock">): Promise<Figure[]> {
  const { letters, unrecorded, sealing, jobs } = await readFigures(portal.database.db, await nowOrAlmost(portal));
  return [
    ...byLabel("portal_letters", "Letters that have not left, or came back.", "state", {
      waiting: letters.waiting,
      failing: letters.failing,
      due: letters.due,
      given_up: letters.givenUp,
      came_back: letters.cameBack,
    }),
    {
      name: "portal_letters_due_seconds",
      help: "For how long the oldest letter has been due; 0 when none is.",
      value: letters.secondsDue,
    },
    {
      name: "portal_letters_in_vain_seconds",
      help: "For how long nothing has left while letters are tried in vain; 0 when none is.",
      value: letters.secondsInVain,
    },
    ...byLabel("portal_unrecorded_outcomes", "What time has decided and no job has put on record.", "kind", {
      no_objection_period: unrecorded.noObjectionPeriods,
      silence_procedure: unrecorded.silenceProcedures,
    }),
    {
      name: "portal_audit_seal",
      help: "The number of the last seal of the audit trail; 0 before the first.",
      value: sealing.seal ?? 0,
    },
    {
      name: "portal_audit_unsealed_seconds",
      help: "For how long the oldest entry of the audit trail without a seal has been there; 0 when each has one.",
      value: sealing.secondsWaiting,
    },
    ...byLabel("portal_queue_jobs", "Jobs in the queue; they wake a worker because there are new letters.", "state", {
      queued: jobs.queued,
      active: jobs.active,
      failed: jobs.failed,
    }),
    ...worker(jobs),
    {
      name: "portal_clock_difference_seconds",
      help: "By how much the database's clock is ahead of this machine's.",
      value: await readClockDifference(portal),
    },
  ];
}

function byLabel(name: string, help: string, label: string, values: Readonly<Record<string, number>>): Figure[] {
  return Object.entries(values).map(([of, value]) => ({ name, help, value, labels: { [label]: of } }));
}

function worker({ secondsSinceWorker }: Figures["jobs"]): Figure[] {
  if (secondsSinceWorker === null) return [];
  return [
    {
      name: "portal_worker_seen_seconds",
      help: "Since a worker, of any machine, has looked after the queue; each does once a minute.",
      value: secondsSinceWorker,
    },
  ];
}
