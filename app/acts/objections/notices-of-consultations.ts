import type { Trx } from "#db/handles.ts";
import { listObjectionsAgainst } from "#db/objections/consultations.ts";
import { readAs } from "#db/readers.ts";
import {
  listChairRecipients,
  listMissionRecipients,
  listNamedOrganisations,
  type Recipient,
} from "#db/record/correspondence.ts";
import type { Consultation } from "#domain/objections/consultation.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { ConsultationOpened } from "#emails/objections/consultation-opened.tsx";
import type { Round } from "../applications/round.ts";
import { aboutPeriod } from "./about-period.ts";

export interface NoticeOfConsultations {
  /** Tells the notices of one occasion apart. */
  readonly key: string;
  readonly recipients: readonly Recipient[];
  readonly data: ConsultationOpened;
}

/** On whom the Chair consults until when: to the Chair, and to each State on those to whom it objects itself. Read as the Chair, who answers for it. */
export async function noticesOfConsultations(
  trx: Trx,
  period: NoObjectionPeriod,
  { decision, call, process }: Pick<Round, "decision" | "call" | "process">,
  consultations: readonly Consultation[],
): Promise<readonly NoticeOfConsultations[]> {
  const notices: NoticeOfConsultations[] = [];
  const byEnd = Map.groupBy(consultations, ({ closesAt }) => closesAt.toString());
  if (byEnd.size === 0) return notices;
  await readAs(trx, { role: "chair", process: process.id });
  const chairs = await listChairRecipients(trx, process.id);
  const missions = await listMissionRecipients(trx);
  for (const [until, those] of byEnd) {
    const applications = those.map(({ application }) => application);
    const objections = (await listObjectionsAgainst(trx, applications)).filter(
      ({ withdrawnAt }) => withdrawnAt === null,
    );
    const named = await listNamedOrganisations(trx, applications);
    const about = { ...aboutPeriod(period, decision, { call, process }), until };
    notices.push({
      key: `${until}:chair`,
      recipients: chairs,
      data: { ...about, reader: "chair", organisations: named },
    });
    for (const [mission, own] of Map.groupBy(objections, (one) => one.mission)) {
      const organisations = await listNamedOrganisations(
        trx,
        own.map(({ application }) => application),
      );
      const recipients = missions.filter((one) => one.mission === mission);
      notices.push({
        key: `${until}:${mission}`,
        recipients,
        data: { ...about, reader: "mission", organisations },
      });
    }
  }
  return notices;
}
