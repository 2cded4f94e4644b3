import type { Context } from "#acts/kit/context.ts";
import { countAccreditedByProcess } from "#db/accreditation/accredited-organisations.ts";
import { listAudiencesOfFinalLists } from "#db/modalities/modalities.ts";
import { listProcesses } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import { everybody, isDisclosedTo } from "#domain/objections/disclosure.ts";

/** All processes, each with how many are accredited to it where the decision makes that public. */
export async function seeProcesses({ db, now }: Pick<Context, "db" | "now">) {
  const [processes, accredited, disclosed] = await Promise.all([
    listProcesses(db),
    countAccreditedByProcess(db, { at: now }),
    listAudiencesOfFinalLists(db),
  ]);
  const isWithheld = (id: Id<"process">) => {
    const audiences = disclosed.get(id);
    return audiences !== undefined && !isDisclosedTo(everybody, audiences);
  };
  return processes.map((process) => ({
    ...process,
    /** Null when the decision does not make public who is accredited. */
    accredited: isWithheld(process.id) ? null : (accredited.get(process.id) ?? 0),
  }));
}
