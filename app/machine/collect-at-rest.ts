import { performance } from "node:perf_hooks";
import v8 from "node:v8";
import { runInNewContext } from "node:vm";

/** The shares of its time above which a process works, and below which it is at rest. */
const working = 0.2;
const resting = 0.05;

/** The second time it gives back the pages that V8 had kept for itself after the first. */
const times = 2;

/**
 * A process that has worked and rests gives back what it no longer uses: Node itself collects when more is asked for, and keeps tens of megabytes for
 * as long as nothing is (docs/speed.md). To collect takes 30 to 60 ms of a process whom nobody asks.
 *
 * @param every milliseconds between two looks, for as long as the process lives, which they do not prolong.
 */
export function collectAtRest(every = 5000, share: () => number = shareWorked(), collect: () => void = collector()) {
  let due = times;
  setInterval(() => {
    const worked = share();
    if (worked >= working) due = times;
    if (due === 0 || worked >= resting) return;
    collect();
    due -= 1;
  }, every).unref();
}

/** @returns what tells the share of the time since it was last asked, from 0 to 1, in which this process worked. */
function shareWorked(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}

/** V8 hands it to each context that is made while it is told to. */
function collector(): () => void {
  v8.setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  v8.setFlagsFromString("--no-expose-gc");
  if (!isCollector(collect)) throw new Error("This Node does not hand out its garbage collector.");
  return () => {
    collect();
  };
}

function isCollector(handed: unknown): handed is () => void {
  return typeof handed === "function";
}
