import { Temporal } from "temporal-polyfill";
import type { Instant } from "../kit/calendar.ts";
import type { OrganisationHistory } from "./application.ts";
import { type ApplicationRecord, applicationStanding } from "./application-standing.ts";
import type { CallForApplications } from "./call.ts";
import { scopeOf, shareASession } from "./scope.ts";
import { standingInAWord, waiting } from "./standing-in-a-word.ts";

/**
 * What an organisation has in the process of a call, from all its applications there. What is good for no session or day of the call's stands in no way: no two
 * accreditations or waiting applications of one organisation are good for the same session.
 */
export function historyIn(
  {
    call,
    decision,
    process,
    session,
  }: Pick<ApplicationRecord, "decision" | "process" | "session"> & {
    readonly call: Pick<CallForApplications, "id">;
  },
  records: readonly ApplicationRecord[],
  at: Instant,
): OrganisationHistory {
  const scope = scopeOf(decision, process, session);
  const all = records.map((record) => ({
    of: record.call.id,
    isInTheWay: shareASession(scope, scopeOf(record.decision, record.process, record.session)),
    standing: applicationStanding(record, at),
    waits: waiting.some((word) => word === standingInAWord(record, at)),
  }));
  const ended = all.flatMap(({ standing }) => {
    if (standing.kind === "refused") return [standing.refusedAt];
    return standing.kind === "not-accredited" ? [standing.closedAt] : [];
  });
  const has = (condition: "in-force" | "suspended") =>
    all.some(
      ({ standing, isInTheWay }) => isInTheWay && standing.kind === "accredited" && standing.condition === condition,
    );
  const suspended = has("suspended");
  return {
    appliedInThisCall: all.some(({ of }) => of === call.id),
    accredited: suspended || has("in-force"),
    suspended,
    underWay: all.some(({ of, waits, isInTheWay }) => isInTheWay && of !== call.id && waits),
    lastNotAccreditedAt: ended.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1) ?? null,
  };
}
