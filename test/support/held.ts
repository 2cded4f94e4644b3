import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { Db, Trx } from "#db/handles.ts";
import type { TestDatabase } from "./database.ts";

/* Two transactions at the same moment, which only a server has. */

/** A transaction that has done its work and keeps its locks until it is let go. */
export function held(handle: Db, work: (trx: Trx) => Promise<unknown>) {
  const letGo = Promise.withResolvers<undefined>();
  const done = Promise.withResolvers<undefined>();
  const ended = handle.transaction().execute(async (trx) => {
    await work(trx);
    done.resolve(undefined);
    await letGo.promise;
  });
  ended.catch(done.reject);
  return {
    ready: done.promise,
    async commit() {
      letGo.resolve(undefined);
      await ended;
    },
  };
}

/** Begins the work and waits until it stands before a lock that somebody else has, which the server alone knows: work that is slow waits for none. */
export async function waiting<Result>(database: TestDatabase, work: Promise<Result>): Promise<Promise<Result>[]> {
  const outcome = { settled: false };
  const note = () => {
    outcome.settled = true;
  };
  work.then(note, note);
  const blocked = `
    select from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`;
  while ((await database.asSuperuser(blocked)).length === 0) {
    expect(outcome.settled).toBe(false);
    await pause(20);
  }
  return [work];
}
