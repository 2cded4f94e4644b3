import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";

/*
 * The time that processes have had of the processor. On a machine that does other work too it says more than answers a second: it is the same however
 * long others were let go first.
 */

/** In seconds; what has ended of theirs is in it. Linux alone says so (proc(5)). */
export interface ProcessorTime {
  readonly portal: number;
  readonly database: number;
}

const TICKS_A_SECOND = 100;

/** Reads it of the portal, by its figures for operators, and of all processes of the database. */
export async function processorTime(given: {
  readonly portalUrl: string;
  readonly metricsToken: string;
  readonly postmaster: number;
}): Promise<ProcessorTime> {
  const figures = await figuresOf(given);
  return { portal: figures.processorSeconds, database: secondsOfFamily(given.postmaster) };
}

/** What the portal says of itself. */
export async function figuresOf({
  portalUrl,
  metricsToken,
}: {
  readonly portalUrl: string;
  readonly metricsToken: string;
}): Promise<{ readonly processorSeconds: number; readonly megabytes: number }> {
  const answer = await fetch(`${portalUrl}/metrics`, { headers: { Authorization: `Bearer ${metricsToken}` } });
  const text = await answer.text();
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1] ?? NaN);
  return {
    processorSeconds: figure("process_cpu_seconds_total"),
    megabytes: figure("process_resident_memory_bytes") / 2 ** 20,
  };
}

/** The process of the server that starts one for each connection. */
export async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ process: number }>("select pg_backend_pid() as process");
    return statOf(rows[0]?.process ?? 0)?.parent ?? 0;
  } finally {
    await client.end();
  }
}

/** CPU of the process of a server and of all that it has started, ended ones too. */
export function secondsOfFamily(parent: number): number {
  let ticks = statOf(parent)?.withEnded ?? 0;
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null;
    if (stat?.parent === parent) ticks += stat.withEnded;
  }
  return ticks / TICKS_A_SECOND;
}

function statOf(process: number): { readonly parent: number; readonly withEnded: number } | null {
  try {
    const text = readFileSync(`/proc/${String(process)}/stat`, "utf8");
    // The name of the program, in brackets, may have spaces.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [parent, ...times] = [1, 11, 12, 13, 14].map((place) => Number(fields[place]));
    return { parent: parent ?? 0, withEnded: times.reduce((sum, one) => sum + one, 0) };
  } catch {
    // It has ended meanwhile, or the system has no such files.
    return null;
  }
}
