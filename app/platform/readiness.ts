/** What /readyz asks before it sends people here. */
export type Readiness = {
  /** Said at once when the process has been told to stop. */
  stopping: boolean;
  /** Each check answers null when it holds, or the sentence that says what does not. */
  checks: Record<string, () => Promise<string | null>>;
};

export type ReadinessReport = { ready: boolean; checks: Record<string, string> };

/** A check that has not answered by then does not hold. */
const patience = 3_000;

export async function reportReadiness(readiness: Readiness): Promise<ReadinessReport> {
  if (readiness.stopping) return { ready: false, checks: { process: "stopping" } };
  const results = await Promise.all(
    Object.entries(readiness.checks).map(async ([name, check]) => [name, (await within(check)) ?? "ok"] as const),
  );
  return { ready: results.every(([, result]) => result === "ok"), checks: Object.fromEntries(results) };
}

async function within(check: () => Promise<string | null>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, patience, "no answer in time");
  });
  try {
    return await Promise.race([check(), late]);
  } catch (fault) {
    // The reason is for the log of the check's own caller; to the outside the name of the check is enough.
    return fault instanceof Error ? fault.name : "failed";
  } finally {
    clearTimeout(timer);
  }
}
