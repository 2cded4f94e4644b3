import { getApplicationRecord } from "#db/applications/application-records.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import type { Trx } from "#db/handles.ts";
import { findConsultation } from "#db/objections/consultations.ts";
import { shareNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { orNotFound } from "../kit/once.ts";

/** A consultation before the Chair of its process, by the reference of its application. */
export async function loadConsultation(trx: Trx, reference: string, process: Id<"process">, at: Instant) {
  const application = orNotFound(await findApplicationByReference(trx, reference));
  const consultation = orNotFound(await findConsultation(trx, application.id), (one) => one.process === process);
  const period = mustExist(await shareNoObjectionPeriod(trx, consultation.period));
  return { application, consultation, period, item: await getApplicationRecord(trx, application, at) };
}
