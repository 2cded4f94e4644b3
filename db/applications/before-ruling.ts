import type { Application } from "#domain/applications/application.ts";
import { noConflicts } from "#domain/applications/conflicts.ts";
import type { BeforeRuling } from "#domain/applications/prepared-ruling.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Db } from "../handles.ts";
import { listApplicationRecords } from "./application-records.ts";
import { type Claiming, listClaims } from "./claims.ts";
import { listConflicts } from "./recusals.ts";
import { listRecordsOfApplicants } from "./submitted-organisations.ts";

/** Some applications as they lie before an officer who would rule on them, in their order, in a fixed number of statements. */
export async function listBeforeRuling(
  db: Db,
  asked: readonly { readonly application: Application; readonly said: Claiming["said"] }[],
  at: Instant,
) {
  const applications = asked.map(({ application }) => application);
  const records = await listApplicationRecords(db, applications, at);
  const [conflicts, organisations, claims] = await Promise.all([
    listConflicts(
      db,
      applications.map(({ id }) => id),
    ),
    listRecordsOfApplicants(db, applications),
    listClaims(
      db,
      records.map((record, place) => ({ ...record, said: asked[place]?.said ?? null })),
    ),
  ]);
  return records.map(
    (record, place) =>
      ({
        ...record,
        conflicts: conflicts.get(record.application.id) ?? noConflicts,
        record: mustExist(organisations.get(record.application.id) ?? null),
        claim: mustExist(claims[place] ?? null),
      }) satisfies Omit<BeforeRuling, "officer">,
  );
}
