import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsByIds } from "#db/applications/applications.ts";
import { getNameOfApplicant } from "#db/applications/submitted-organisations.ts";
import type { Trx } from "#db/handles.ts";
import { listOrganisationRecipients } from "#db/record/correspondence.ts";
import type { Application } from "#domain/applications/application.ts";
import type { ApplicationRecord } from "#domain/applications/application-standing.ts";
import { explain } from "#domain/applications/explain.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { AboutApplication } from "#emails/kit/about.ts";
import type { Letter } from "#emails/registry.ts";
import type { Notice } from "../kit/notices.ts";
import { toExplained } from "./tell-applicant.ts";

type RecordWithAnswers = ApplicationRecord & { readonly application: Application };

interface Due {
  readonly application: Id<"application">;
  readonly eventKey: string;
}

/** To the people of each organisation, about its application as it stands now; none where `write` has none. */
export async function noticesToApplicants<Any extends Due>(
  trx: Trx,
  due: readonly Any[],
  now: Instant,
  write: (about: AboutApplication, record: RecordWithAnswers, due: Any) => Letter | null,
): Promise<Notice[]> {
  const applications = await listApplicationsByIds(
    trx,
    due.map(({ application }) => application),
  );
  const records = await listApplicationRecords(trx, applications, now);
  const notices: Notice[] = [];
  for (const one of due) {
    const record = mustExist(records.find(({ application }) => application.id === one.application) ?? null);
    const { application, process, call } = record;
    const about = {
      reference: application.reference,
      organisation: await getNameOfApplicant(trx, application),
      process: { slug: process.slug, title: process.title },
      call: call.title,
      zone: call.window.zone,
      why: explain(record, now).map(toExplained),
    };
    const letter = write(about, record, one);
    if (letter === null) continue;
    const recipients = await listOrganisationRecipients(trx, application.organisation);
    notices.push({ eventKey: one.eventKey, recipients, letter });
  }
  return notices;
}
