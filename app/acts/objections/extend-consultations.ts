import { listApplicationRecords } from "#db/applications/application-records.ts";
import { findApplicationByReference, listApplicationsByIds } from "#db/applications/applications.ts";
import { newId } from "#db/new-id.ts";
import {
  findConsultation,
  insertConsultationEntries,
  lockConsultationsUntil,
  saveExtendedConsultations,
} from "#db/objections/consultations.ts";
import { lockNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { readAs } from "#db/readers.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import * as consultations from "#domain/objections/consultation.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { citedOutage } from "../process/cited-outage.ts";

export interface ExtendConsultations {
  /** Of one of the applications that are consulted on. */
  readonly reference: string;
  readonly closesAt: Instant;
  /** Told to those who are consulted, word for word. */
  readonly reason: string;
  readonly outage?: Id<"outage"> | null | undefined;
  readonly key?: string | undefined;
}

/** All consultations on organisations of one list that end at one instant are one window: none of them gets longer than another. */
export async function extendConsultations(context: Context, input: ExtendConsultations) {
  const { reference, closesAt, reason, key } = input;
  const { now } = context;
  return once(context, "extend-consultations", key, async (trx, actor) => {
    await readAs(trx, actor);
    const application = orNotFound(await findApplicationByReference(trx, reference));
    const found = orNotFound(await findConsultation(trx, application.id), (one) => one.process === actor.process);
    const period = mustExist(await lockNoObjectionPeriod(trx, found.period));
    const consultation = mustExist(await findConsultation(trx, application.id));
    const rows = await lockConsultationsUntil(trx, consultation);
    const applications = await listApplicationsByIds(
      trx,
      rows.map((row) => row.application),
    );
    const records = await listApplicationRecords(trx, applications, now);
    const items = new Map(records.map((record) => [record.application.id, record]));
    const together = rows.map((row) => ({ consultation: row, item: mustExist(items.get(row.application) ?? null) }));
    const asked = { consultation, item: mustExist(items.get(application.id) ?? null) };
    const outage = await citedOutage(trx, input.outage);
    const ruling = consultations.extendConsultations(
      { asked, together, zone: period.window.zone },
      { closesAt, reason, outage, newEntry: () => newId<"consultation_entry">() },
      now,
    );
    if (!ruling.ok) return ruling;
    await insertConsultationEntries(trx, ruling.next.entries, { person: actor.person });
    await saveExtendedConsultations(trx, ruling.next.consultations);
    await announce(trx, context, ruling.happened, {
      period,
      decision: asked.item.decision,
      consultations: ruling.next.consultations,
      reason: reason.trim(),
      outage,
    });
    return ruling;
  });
}
