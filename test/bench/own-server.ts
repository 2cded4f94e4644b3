import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { openServer } from "#db/database.ts";
import { program } from "#support/portal-under-test.ts";
import { aPostgresServer } from "#support/postgres-server.ts";

const secret = "the bench has a secret that nobody needs to guess";

/** A PostgreSQL server with a migrated database: what is committed is on the disk, as in production. A demonstration until it is told otherwise, since the past is filled in. */
export async function anOwnServer() {
  const server = await aPostgresServer(["fsync=on", "full_page_writes=on"]);
  const ownerUrl = server.url("bench");
  const login = new URL(ownerUrl);
  login.username = "bench_application";
  const url = login.href;
  await server.createDatabase("bench");
  await promisify(execFile)(process.execPath, [program, "migrate"], {
    env: {
      ...{ NODE_ENV: "production", PATH: process.env["PATH"], LOG_LEVEL: "warn" },
      ...{ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, PORTAL_DEMONSTRATION: "1", PORTAL_SECRET: secret },
    },
  });
  const database = openServer({ url, secret });
  return {
    ...{ db: database.db, url, ownerUrl, secret },
    async asOwner(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
      const owner = new pg.Client({ connectionString: ownerUrl });
      await owner.connect();
      try {
        const { rows } = await owner.query<Record<string, unknown>>(statement);
        return rows;
      } finally {
        await owner.end();
      }
    },
    async close() {
      await database.close();
      await server.stop();
    },
  };
}

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
