import type { Context } from "#acts/kit/context.ts";
import {
  countWhoComes,
  countWhoDoesNotCount,
  type FilterOfRepresentatives,
  listWhoComes,
} from "#db/participation/representatives.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { waysToAttend, type WayToAttend } from "#domain/participation/representative.ts";
import { pageOf } from "../kit/page-of.ts";

type Reading = Pick<Context, "db" | "now">;

const ROWS = 50;

export interface WantedRepresentatives extends Pick<FilterOfRepresentatives, "q" | "attends"> {
  readonly page: number;
}

/** Who comes to a session for accredited organisations, for the Secretariat; null when there is no such session. */
export async function seeWhoComes({ db, now }: Reading, id: Id<"session">, wanted: WantedRepresentatives) {
  const session = await getSession(db, id);
  if (session === null) return null;
  const process = mustExist(await getProcess(db, session.process));
  const filter = { session: id, at: now, q: wanted.q, attends: wanted.attends };
  const read = await readingAs(db, { role: "secretariat" }, async (trx) => {
    const counted = await countWhoComes(trx, filter);
    const all = waysToAttend.reduce((sum, way) => sum + counted.ways[way], 0);
    const total = wanted.attends === undefined ? all : counted.ways[wanted.attends];
    const { limit, offset, ...page } = pageOf(wanted.page, total, ROWS);
    const rows = await listWhoComes(trx, filter, { limit, offset });
    return { rows, counted, all, total, ...page, left: await countWhoDoesNotCount(trx, filter) };
  });
  const { counted, rows, ...rest } = read;
  return {
    session: { id, title: session.title },
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
    ...rest,
    organisations: counted.organisations,
    ways: waysToAttend.map((way: WayToAttend) => ({ way, count: counted.ways[way] })),
    rows: rows.map(({ nominatedAt, ...row }) => ({ ...row, nominatedAt: nominatedAt.toString() })),
  };
}

/** The same whole, for a file. */
export async function readWhoComes({ db, now }: Reading, id: Id<"session">) {
  const session = await getSession(db, id);
  if (session === null) return null;
  return readingAs(db, { role: "secretariat" }, (trx) => listWhoComes(trx, { session: id, at: now }));
}
