import type { DraftOfCall } from "#db/applications/drafts.ts";
import type { Trx } from "#db/handles.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listRecipientsByOrganisation } from "#db/record/correspondence.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { AboutDraft } from "#emails/kit/about.ts";
import type { Notice } from "../kit/notices.ts";

export interface DueDraft {
  readonly draft: DraftOfCall;
  readonly call: CallForApplications;
  readonly eventKey: string;
}

/** To the people of each organisation, about what it began and has not submitted. However many, it takes a fixed number of statements. */
export async function noticesOfDrafts(
  trx: Trx,
  due: readonly DueDraft[],
  kind: "reminder-to-submit" | "draft-not-submitted",
): Promise<Notice[]> {
  if (due.length === 0) return [];
  const processes = new Map((await listProcesses(trx)).map((process) => [process.id, process]));
  const people = await listRecipientsByOrganisation(
    trx,
    due.map(({ draft }) => draft.organisation),
  );
  return due.map(({ draft, call, eventKey }) => {
    const { slug, title } = mustExist(processes.get(call.process) ?? null);
    const data: AboutDraft = {
      reference: draft.reference,
      organisation: draft.name,
      process: { slug, title },
      call: call.title,
      closesAt: call.window.closesAt.toString(),
      zone: call.window.zone,
    };
    return { eventKey, recipients: people.get(draft.organisation) ?? [], letter: { kind, data } };
  });
}
