import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsByIds, listNamesOfApplicants } from "#db/applications/applications.ts";
import type { Trx } from "#db/handles.ts";
import { listRecipientsByOrganisation } from "#db/record/correspondence.ts";
import type { Application } from "#domain/applications/application.ts";
import type { ApplicationRecord } from "#domain/applications/application-standing.ts";
import { rulingOffice } from "#domain/applications/case.ts";
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

/** To the people of each organisation, about its application as it stands now; none where `write` has none. However many, it takes a fixed number of statements. */
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
  const recordOf = new Map(records.map((record) => [record.application.id, record]));
  const sent = await listNamesOfApplicants(trx, Array.from(recordOf.keys()));
  const names = new Map(sent.map(({ id, name }) => [id, name]));
  const people = await listRecipientsByOrganisation(
    trx,
    applications.map(({ organisation }) => organisation),
  );
  return due.flatMap((one) => {
    const record = mustExist(recordOf.get(one.application) ?? null);
    const { application, process, call } = record;
    const about = {
      reference: application.reference,
      organisation: mustExist(names.get(application.id) ?? null),
      process: { slug: process.slug, title: process.title },
      call: call.title,
      zone: call.window.zone,
      office: rulingOffice(record),
      why: explain(record, now).map(toExplained),
    };
    const letter = write(about, record, one);
    const recipients = people.get(application.organisation) ?? [];
    return letter === null ? [] : [{ eventKey: one.eventKey, recipients, letter }];
  });
}
