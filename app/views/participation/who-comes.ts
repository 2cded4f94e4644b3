import type { Context } from "#acts/kit/context.ts";
import { countRegisteredInVain } from "#db/participation/registrations.ts";
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
import { invitesAll } from "#domain/participation/registration.ts";
import { type ComesAs, comesAs, waysToAttend, type WayToAttend } from "#domain/participation/representative.ts";
import { pageOf } from "../kit/page-of.ts";

type Reading = Pick<Context, "db" | "now">;

const ROWS = 50;

export interface WantedRepresentatives extends Pick<FilterOfRepresentatives, "q" | "attends" | "comesAs"> {
  readonly page: number;
}

/** Who comes to a session for organisations, accredited or registered without an accreditation, for the Secretariat; null when there is no such session. */
export async function seeWhoComes({ db, now }: Reading, id: Id<"session">, wanted: WantedRepresentatives) {
  const session = await getSession(db, id);
  if (session === null) return null;
  const process = mustExist(await getProcess(db, session.process));
  const filter = { session: id, at: now, q: wanted.q, attends: wanted.attends, comesAs: wanted.comesAs };
  const read = await readingAs(db, { role: "secretariat" }, async (trx) => {
    const { organisations, counts } = await countWhoComes(trx, filter);
    /** Of one way, as one of both, or of all. */
    const countOf = (way?: WayToAttend, as?: ComesAs) =>
      counts
        .filter((one) => (way === undefined || one.attends === way) && (as === undefined || one.comesAs === as))
        .reduce((sum, { count }) => sum + count, 0);
    const total = countOf(wanted.attends, wanted.comesAs);
    const { limit, offset, ...page } = pageOf(wanted.page, total, ROWS);
    return {
      organisations,
      rows: await listWhoComes(trx, filter, { limit, offset }),
      all: countOf(),
      /** Whichever way is asked for beside it, and the other way round. */
      ways: waysToAttend.map((way) => ({ way, count: countOf(way, wanted.comesAs) })),
      as: comesAs.map((as) => ({ as, count: countOf(wanted.attends, as) })),
      total,
      ...page,
      left: await countWhoDoesNotCount(trx, filter),
      registeredInVain: await countRegisteredInVain(trx, id),
    };
  });
  const { rows, ...rest } = read;
  return {
    session: { id, title: session.title, invitesAll: invitesAll(session) },
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
    ...rest,
    rows: rows.map(({ nominatedAt, ...row }) => ({ ...row, nominatedAt: nominatedAt.toString() })),
  };
}

/** The same whole, for a file. */
export async function readWhoComes({ db, now }: Reading, id: Id<"session">) {
  const session = await getSession(db, id);
  if (session === null) return null;
  return readingAs(db, { role: "secretariat" }, (trx) => listWhoComes(trx, { session: id, at: now }));
}
