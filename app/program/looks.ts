import { Temporal } from "temporal-polyfill";
import type { Database } from "#db/database.ts";
import { readShift } from "#db/demonstration/demonstration-clock.ts";
import { type Departure, listBrokenPromises, listChangedTables } from "#db/departures.ts";
import { knowsLetters, WrongEncoding } from "#db/letters-known.ts";
import { WrongLogin } from "#db/logins.ts";
import { listUnknownMigrations, NewerDatabase } from "#db/migrations/index.ts";
import { checkSessions, SharedSessions } from "#db/own-sessions.ts";
import { isKnownToTheDatabase } from "#db/readers.ts";
import { type Figures, readDatabaseVersion, readFigures } from "#db/record/figures.ts";
import { listPendingMigrations } from "#db/record/installation.ts";
import type { Environment } from "#machine/env.ts";
import { askScanner } from "#machine/scanner.ts";
import { readClockDifference } from "./figures.ts";
import { checkKind, checkLogin, inOneLine, WrongDatabase } from "./start-up.ts";

/** What was looked at, whether it is as it should be, and what was seen. */
export type Look = { part: string; holds: boolean; saw: string };

/** How the record is, as far as it can be seen without changing it. */
export async function lookAtDatabase(database: Database, env: Environment): Promise<Look[]> {
  const { db } = database;
  const looks: Look[] = [{ part: "database", holds: true, saw: `PostgreSQL ${await readDatabaseVersion(db)}` }];
  if (database.pglite === null) {
    const login = await lookAt("login", "the application's", () => checkLogin(database));
    looks.push(login);
    // Another login may not read what follows, or more than the portal does.
    if (!login.holds) return looks;
    looks.push(
      await lookAt("sessions", "each connection has its own", () => checkSessions(database.db, database.work)),
    );
  }
  const unknown = await listUnknownMigrations(db);
  if (unknown.length > 0)
    return [...looks, { part: "migrations", holds: false, saw: new NewerDatabase(unknown).message }];
  const pending = await listPendingMigrations(db);
  if (pending.length > 0)
    return [
      ...looks,
      {
        part: "migrations",
        holds: false,
        saw: `It is behind the program: ${pending.join(", ")}. Run npm run migrate.`,
      },
    ];
  looks.push({ part: "migrations", holds: true, saw: "up to date" });
  looks.push(
    lookFor(
      await listBrokenPromises(db),
      "promises",
      "functions, triggers and policies as npm run migrate applied them",
      "It applies them anew.",
    ),
    lookFor(
      await listChangedTables(db),
      "tables",
      "columns, constraints, indexes and rights as in db/schema.sql",
      "As the owner, make them again as they stand there.",
    ),
  );
  const knows = await knowsLetters(db);
  looks.push({ part: "encoding", holds: knows, saw: knows ? "letters of every script" : new WrongEncoding().message });
  looks.push(
    await lookAt("kind", env.demonstration ? "a demonstration" : "a real portal", () => checkKind(database, env)),
  );
  if (!(await isKnownToTheDatabase(db)))
    return [
      ...looks,
      { part: "secret", holds: false, saw: "PORTAL_SECRET is not the one with which npm run migrate was run last." },
    ];
  looks.push({ part: "secret", holds: true, saw: "the database's" });
  const machine = Temporal.Now.instant();
  const now = env.demonstration ? machine.add(await readShift(db)) : machine;
  const figures = await readFigures(db, now.subtract({ seconds: settling }));
  return [
    ...looks,
    lookAtClocks(await readClockDifference({ database })),
    ...lookAtWork(figures, database.pglite === null),
  ];
}

function lookFor(departures: readonly Departure[], part: string, well: string, remedy: string): Look {
  if (departures.length === 0) return { part, holds: true, saw: well };
  return { part, holds: false, saw: `Not all ${well}: ${inOneLine(departures)}. ${remedy}` };
}

async function lookAt(part: string, well: string, check: () => Promise<void>): Promise<Look> {
  try {
    await check();
    return { part, holds: true, saw: well };
  } catch (fault) {
    if (fault instanceof WrongLogin || fault instanceof WrongDatabase || fault instanceof SharedSessions)
      return { part, holds: false, saw: fault.message };
    throw fault;
  }
}

/** Seconds that a job may take until it has recorded what time has decided. */
const settling = 300;
const longestDue = 1800;
const longestWithoutWorker = 180;
const longestUnsealed = 600;
const largestClockDifference = 2;

function lookAtClocks(difference: number): Look {
  const holds = Math.abs(difference) <= largestClockDifference;
  const saw = `The database's is ${String(Math.abs(difference))} s ${difference < 0 ? "behind" : "ahead of"} this machine's.`;
  return { part: "clocks", holds, saw: holds ? saw : `${saw} Deadlines are not what they seem to be: set them right.` };
}

/** @param mayWork whether a worker could be at work now: an embedded database that can be looked at has none. */
function lookAtWork({ letters, unrecorded, sealing, jobs }: Figures, mayWork: boolean): Look[] {
  const { noObjectionPeriods, silenceProcedures } = unrecorded;
  const due = letters.due === 0 ? "" : `, the oldest for ${inWords(letters.secondsDue)}`;
  const inVain =
    letters.secondsInVain <= longestDue ? "" : `, and nothing has left for ${inWords(letters.secondsInVain)}`;
  const looks = [
    {
      part: "letters",
      holds: letters.secondsDue <= longestDue && letters.secondsInVain <= longestDue,
      saw: `${String(letters.waiting)} wait, ${String(letters.failing)} of them were tried in vain${inVain}; ${String(letters.due)} are due${due}; ${String(letters.givenUp)} were given up, ${String(letters.cameBack)} came back.`,
    },
    {
      part: "outcomes",
      holds: noObjectionPeriods + silenceProcedures === 0,
      saw: `Decided by time and not on record after ${inWords(settling)}: ${String(noObjectionPeriods)} no-objection periods, ${String(silenceProcedures)} silence procedures.`,
    },
    {
      part: "audit trail",
      holds: sealing.secondsWaiting <= longestUnsealed,
      saw: `Its last seal is ${sealing.seal === null ? "none" : `number ${String(sealing.seal)}`}; ${sealing.secondsWaiting === 0 ? "nothing waits for one" : `the oldest entry without one has waited for ${inWords(sealing.secondsWaiting)}`}.`,
    },
    {
      part: "jobs",
      holds: jobs.failed === 0,
      saw: `In the queue ${String(jobs.queued)} wait, ${String(jobs.active)} are under way, ${String(jobs.failed)} failed.`,
    },
  ];
  if (!mayWork) return looks.map((look) => ({ ...look, holds: true }));
  const seconds = jobs.secondsSinceWorker;
  return [
    ...looks,
    {
      part: "worker",
      holds: seconds !== null && seconds <= longestWithoutWorker,
      saw:
        seconds === null
          ? "None was ever here. npm start does the jobs too; where PORTAL_WORKER=separate, npm run worker does."
          : `One was here ${inWords(seconds)} ago.`,
    },
  ];
}

function inWords(seconds: number): string {
  if (seconds < 120) return `${String(seconds)} s`;
  if (seconds < 7200) return `${String(Math.round(seconds / 60))} min`;
  return seconds < 172_800 ? `${String(Math.round(seconds / 3600))} h` : `${String(Math.round(seconds / 86_400))} days`;
}

/** Who looks for viruses in the files that people bring. */
export async function lookAtScanner({ clamdUrl, demonstration }: Environment): Promise<Look> {
  const part = "scanner";
  if (clamdUrl === undefined)
    return demonstration
      ? { part, holds: true, saw: "None: files are marked as not scanned." }
      : { part, holds: false, saw: "None: no file of a paper is taken. Set CLAMD_URL to where clamd listens." };
  try {
    return { part, holds: true, saw: `${await askScanner(clamdUrl)} at ${clamdUrl}` };
  } catch (fault) {
    const because = fault instanceof Error ? fault.message : String(fault);
    return { part, holds: false, saw: `It does not answer at ${clamdUrl}, and no file is taken: ${because}` };
  }
}
