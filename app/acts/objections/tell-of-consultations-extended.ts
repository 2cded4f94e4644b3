import type { Trx } from "#db/handles.ts";
import { listConsultedOn } from "#db/objections/to-tell-of.ts";
import { readAs } from "#db/readers.ts";
import { listChairRecipients, listMissionRecipients } from "#db/record/correspondence.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { Consultation } from "#domain/objections/consultation.ts";
import type { ConsultationsExtended } from "#domain/objections/events.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Outage } from "#domain/process/outage.ts";
import type { Context } from "../kit/context.ts";
import { sendNotices } from "../kit/notices.ts";
import { aboutOutage } from "../process/cited-outage.ts";
import { readAboutPeriod } from "./about-period.ts";
import { noticesOfConsultations } from "./notices-of-consultations.ts";

interface InTheirPeriod {
  readonly period: NoObjectionPeriod;
  readonly decision: ModalitiesDecision;
  readonly consultations: readonly Consultation[];
  readonly reason: string;
  readonly outage: Outage | null;
}

/** To the Chair's office, and to each State whose objection stands, on those to whom it objects itself. Read as the post, which carries it. */
export async function tellConsultationsExtended(
  trx: Trx,
  { now }: Context,
  event: ConsultationsExtended,
  { period, decision, consultations, reason, outage }: InTheirPeriod,
): Promise<number> {
  const about = await readAboutPeriod(trx, { period, decision }, now);
  const chairs = await listChairRecipients(trx, period.process);
  await readAs(trx, { role: "post" });
  const consulted = await listConsultedOn(trx, { applications: consultations.map(({ application }) => application) });
  const readers = { chairs, missions: await listMissionRecipients(trx) };
  const notices = noticesOfConsultations(about, consulted, readers).map(({ key, recipients, data }) => ({
    eventKey: `ConsultationsExtended:${period.id}:${key}:${now.toString()}`,
    recipients,
    letter: {
      kind: "consultations-extended",
      data: { ...data, previous: event.from.toString(), reason, outage: aboutOutage(outage) },
    } as const,
    chairOf: period.process,
  }));
  return sendNotices(trx, now, notices);
}
