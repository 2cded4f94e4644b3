/** What /readyz asks before it sends people here. */
export type Readiness = {
  /** Said at once when the process has been told to stop. */
  stopping: boolean;
  /** Each check answers null when it holds, or the sentence that says what does not. */
  checks: Record<string, () => Promise<string | null>>;
  /** Numbers for whoever watches. A late letter is no reason to send nobody here. */
  figures: () => Promise<Record<string, number>>;
};

export type ReadinessReport = { ready: boolean; checks: Record<string, string>; figures: Record<string, number> };

/** A check that has not answered by then does not hold. */
const patience = 3_000;

/** @param onFault is told why a check failed; to the outside its name is enough. */
export async function reportReadiness(
  readiness: Readiness,
  onFault: (check: string, fault: unknown) => void,
): Promise<ReadinessReport> {
  if (readiness.stopping) return { ready: false, checks: { process: "stopping" }, figures: {} };
  const results = await Promise.all(
    Object.entries(readiness.checks).map(async ([name, check]) => {
      try {
        return [name, (await inTime(check())) ?? "ok"] as const;
      } catch (fault) {
        onFault(name, fault);
        return [name, "failed"] as const;
      }
    }),
  );
  const ready = results.every(([, result]) => result === "ok");
  return {
    ready,
    checks: Object.fromEntries(results),
    figures: ready ? await inTime(readiness.figures()) : {},
  };
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error("There was no answer in time."));
    }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
