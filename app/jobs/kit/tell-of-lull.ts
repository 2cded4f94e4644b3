import { reasonOf } from "#db/unavailable.ts";
import type { Logger } from "#machine/logger.ts";
import { SAID_AGAIN_MILLISECONDS } from "./said-lately.ts";

/**
 * Dozens of jobs run every few seconds. While what they stand on is away they all fail for one reason: it is said when it begins, for each
 * kind of reason once, now and then while it lasts, and when one of those that failed has done its work again.
 */
export function tellsOfLull(log: Logger, monotonic: () => number = () => performance.now()) {
  const failed = new Set<string>();
  const told = new Map<string, number>();
  let began = 0;
  return {
    failed(job: string, fault: unknown): void {
      const at = monotonic();
      if (failed.size === 0) began = at;
      failed.add(job);
      const kind = fault instanceof Error ? fault.name : "";
      if (at - (told.get(kind) ?? -Infinity) < SAID_AGAIN_MILLISECONDS) return;
      told.set(kind, at);
      log.warn({ because: reasonOf(fault), job }, "jobs wait for what they stand on, and go on by themselves");
    },
    done(job: string): void {
      if (!failed.has(job)) return;
      failed.clear();
      told.clear();
      log.info({ job, seconds: Math.round((monotonic() - began) / 1000) }, "jobs go on again");
    },
  };
}
