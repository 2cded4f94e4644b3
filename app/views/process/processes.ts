import type { Context } from "#acts/kit/context.ts";
import { countAccreditedByProcess } from "#db/accreditation/accredited-organisations.ts";
import { listProcesses } from "#db/process/processes.ts";
import { everybody } from "#domain/objections/disclosure.ts";
import { readFinalLists } from "../accreditation/final-lists.ts";

/** All processes, each with how many are accredited to it where the decision makes that public. */
export async function seeProcesses({ db, now }: Pick<Context, "db" | "now">) {
  const { decisions, isWithheld } = await readFinalLists({ db, now }, everybody);
  const [processes, accredited] = await Promise.all([
    listProcesses(db),
    countAccreditedByProcess(db, { at: now, decisions }),
  ]);
  return processes.map((process) => ({
    ...process,
    /** Null when the decision does not make public who is accredited. */
    accredited: isWithheld(process.id) ? null : (accredited.get(process.id) ?? 0),
  }));
}
