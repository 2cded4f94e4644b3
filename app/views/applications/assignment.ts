import type { Context } from "#acts/kit/context.ts";
import { listApplications } from "#db/applications/application-lists.ts";
import { listAssignable } from "#db/applications/assignments.ts";
import { reviewedStates } from "#domain/applications/application.ts";
import { isDecided, mayAssign } from "#domain/applications/assignment.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { officerAsked, officersFor, seeWorkload, type WantedOfficer } from "./queue-counts.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** As many as one page of the queue has, and those of some more. */
const MOST = 200;

interface Wanted {
  readonly references: readonly string[];
  /** Undefined where it is still to be chosen. */
  readonly officer: WantedOfficer | undefined;
}

/** The applications that would be assigned to the officer, and those that would not, each with the reason. What is not there is left out. */
export async function seeAssigning({ db, now, actor }: Reading, { references, officer }: Wanted) {
  const officers = await officersFor({ db, actor });
  const found = await listApplications(
    db,
    { references: references.slice(0, MOST), states: reviewedStates },
    { order: "name", limit: MOST, offset: 0 },
  );
  const [assignable, workload] = await Promise.all([
    listAssignable(db, found, officers, now),
    seeWorkload({ db, now, actor }, officers),
  ]);
  const byId = new Map(assignable.map((one) => [one.id, one]));
  const asked = officerAsked(officer, officers, actor);
  const person = "person" in actor ? actor.person : null;
  const chosen = asked === "me" ? person : asked === "nobody" ? null : asked;
  const to = officers.find(({ id }) => id === chosen) ?? null;
  const rows = found.map(({ id, reference, organisation: { name, country } }) => {
    const application = mustExist(byId.get(id) ?? null);
    const { n, standing, officer: present } = application;
    const refusal = asked === undefined ? null : mayAssign({ application, to });
    return { reference, name, country, n, standing, officer: present?.name ?? null, refusal };
  });
  return {
    /** Undefined where it is still to be chosen; null is nobody. */
    to: asked === undefined ? undefined : (to?.name ?? null),
    asked,
    officers: workload,
    named: rows.filter(({ refusal }) => refusal === null),
    left: rows.flatMap(({ refusal, ...row }) => (refusal === null ? [] : [{ ...row, refusal }])),
  };
}

export type AssigningSeen = Awaited<ReturnType<typeof seeAssigning>>;

/** Whose the application is; null where the reader shares in none of the desk's work. */
export async function seeAssigned(
  { db, now, actor }: Reading,
  application: Parameters<typeof listAssignable>[1][number],
) {
  const officers = await officersFor({ db, actor });
  const [assigned] = officers.length === 0 ? [] : await listAssignable(db, [application], officers, now);
  if (assigned === undefined) return null;
  const { n, officer, at } = assigned;
  const person = "person" in actor ? actor.person : null;
  return {
    n,
    officer: officer?.name ?? null,
    isReaders: officer !== null && officer.id === person,
    at: officer === null ? null : (at?.toString() ?? null),
    /** Whether the reader could take it: who has a part in it does not. */
    mayTake: officers.some((to) => to.id === person && mayAssign({ application: assigned, to }) === null),
    /** It has its outcome: nobody has to look at it any more. */
    isOver: isDecided(assigned),
  };
}
