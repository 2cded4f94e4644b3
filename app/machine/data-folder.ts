import { createHash } from "node:crypto";
import { mkdir, unlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The embedded database belongs to one process: a second one would destroy it. */
export class DataFolderInUse extends Error {
  constructor(folder: string) {
    super(
      `Another portal is using the data folder ${folder}. Stop it first, set DATA_DIR to another folder, or set DATABASE_URL to share a PostgreSQL server.`,
    );
    this.name = "DataFolderInUse";
  }
}

/** Longest name of a socket that every system takes. */
const longestSocketName = 100;

/**
 * Takes the folder for this process. The hold is a listening socket, which the system lets go even when the process is killed.
 *
 * @throws {DataFolderInUse}
 */
export async function holdDataFolder(folder: string): Promise<{ release: () => Promise<void> }> {
  await mkdir(folder, { recursive: true });
  const name = socketName(folder);
  const server = (await listen(name)) ?? (await takeOver(folder, name));
  server.unref();
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function socketName(folder: string): string {
  const digest = createHash("sha256").update(folder).digest("hex").slice(0, 24);
  if (tmpdir().includes("\\")) return `\\\\.\\pipe\\accreditation-portal-${digest}`;
  const inside = join(folder, "in-use");
  return inside.length <= longestSocketName ? inside : join(tmpdir(), `accreditation-portal-${digest}`);
}

/** @returns null when somebody listens there, or did and was killed. */
function listen(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "EADDRINUSE") resolve(null);
      else reject(fault);
    });
    server.listen(name, () => {
      resolve(server);
    });
  });
}

async function takeOver(folder: string, name: string): Promise<Server> {
  if (await answers(name)) throw new DataFolderInUse(folder);
  await unlink(name);
  const server = await listen(name);
  if (server === null) throw new DataFolderInUse(folder);
  return server;
}

function answers(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => {
      resolve(false);
    });
  });
}
