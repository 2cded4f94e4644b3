import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { TestDatabase } from "./database.ts";

/** A connection of its own that holds rows back, so that acts meet in the order which the test wants. */
export interface Barrier {
  /** Resolves when so many connections of this database wait for a lock. */
  untilWaiting(count: number): Promise<void>;
  /** Lets go of everything. */
  release(): Promise<void>;
}

/** Holds the rows of a statement with `for update`, on a server only: the embedded database has one connection. */
export async function holding({ server }: TestDatabase, statement: string): Promise<Barrier> {
  if (server === null) throw new Error("Rows are held against others on a server only");
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  await client.query("begin");
  await client.query(statement);
  return {
    async untilWaiting(count) {
      for (let tries = 0; tries < 200; tries += 1) {
        // Within a transaction the list of connections is otherwise the first one that was read.
        await client.query("select pg_stat_clear_snapshot()");
        const { rows } = await client.query<{ waiting: number }>(`
          select count(*)::integer as waiting from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`);
        if ((rows[0]?.waiting ?? 0) >= count) return;
        await pause(25);
      }
      throw new Error(`Nobody else came to wait: ${count} were expected`);
    },
    async release() {
      await client.query("rollback");
      await client.end();
    },
  };
}
