import type { Logger } from "#machine/logger.ts";

/** What fails for ever is tried every few seconds, and said so often. */
export const SAID_AGAIN_MILLISECONDS = 10 * 60 * 1000;

const said = new WeakMap<Logger, Map<string, number>>();

/** Whether the log says this already; where not, it is taken to be said now. */
export function wasSaidLately(log: Logger, what: string, at: number = performance.now()): boolean {
  const lately = said.get(log) ?? new Map<string, number>();
  said.set(log, lately);
  for (const [other, since] of lately) if (at - since >= SAID_AGAIN_MILLISECONDS) lately.delete(other);
  if (lately.has(what)) return true;
  lately.set(what, at);
  return false;
}
