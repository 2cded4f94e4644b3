import type { ApplicationSummary } from "#db/applications/application-lists.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import type { Db } from "#db/handles.ts";
import { listClassesOfDecisions } from "#db/modalities/modalities.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { caseStanding } from "#domain/applications/case.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";

/** Of what waits for review, that on which an answer was owed by now. Few decisions owe one by a date: of the others nothing is read. */
export async function listOverdue(
  db: Db,
  rows: readonly ApplicationSummary[],
  calls: readonly CallForApplications[],
  now: Instant,
): Promise<ReadonlySet<Id<"application">>> {
  const decisionOf = new Map(calls.map(({ id, decision }) => [id, decision]));
  const submitted = rows.filter(({ state }) => state === "submitted");
  const classesOf = await listClassesOfDecisions(db, [
    ...new Set(submitted.flatMap(({ call }) => decisionOf.get(call.id) ?? [])),
  ]);
  const owes = (decision: Id<"decision"> | undefined) =>
    decision !== undefined &&
    classesOf
      .get(decision)
      ?.some(({ track }) =>
        track?.some((stage) => stage.kind === "ruling" && stage.what !== "determination" && stage.due !== null),
      ) === true;
  const awaited = rows.flatMap(
    ({ id, reference, organisation, call, class: own, category, movedFrom, agreedTo, state, route, receivedAt }) =>
      state === "submitted" && owes(decisionOf.get(call.id))
        ? [
            {
              id,
              reference,
              organisation: organisation.id,
              call: call.id,
              class: own,
              category,
              movedFrom,
              agreedTo,
              state,
              route: mustExist(route),
              receivedAt: mustExist(receivedAt),
            } as const,
          ]
        : [],
  );
  const records = await listApplicationRecords(db, awaited, now);
  return new Set(
    records.flatMap((record) => {
      const { now: here } = caseStanding(record, now);
      return here.kind === "waits" && here.overdue ? [record.application.id] : [];
    }),
  );
}
