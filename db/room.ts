import { statfsSync } from "node:fs";

/** Two segments of PostgreSQL's log: without the next one it stops altogether. */
const RESERVE_BYTES = 32 * 1024 * 1024;

const LOOK_AGAIN_MILLISECONDS = 1_000;

/** Whether a folder's disk has room for more than the reserve; asked of the system at most once a second. A database in memory has no folder. */
export function roomIn(folder: string): () => boolean {
  if (folder.startsWith("memory://")) return () => true;
  let room = true;
  let lookAgainAt = -Infinity;
  return () => {
    const now = performance.now();
    if (now >= lookAgainAt) {
      const { bavail, bsize } = statfsSync(folder);
      room = bavail * bsize > RESERVE_BYTES;
      lookAgainAt = now + LOOK_AGAIN_MILLISECONDS;
    }
    return room;
  };
}
