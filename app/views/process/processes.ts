import { countForEverybody, type Reading } from "../accreditation/accredited-organisations.ts";

/** All processes, each with how many are accredited to it where the decision makes that public. */
export async function seeProcesses(reading: Reading) {
  const { processes, isWithheld, counts } = await countForEverybody(reading);
  return processes.map((process) => ({
    ...process,
    /** Null when the decision does not make public who is accredited. */
    accredited: isWithheld(process.id) ? null : (counts.byProcess.get(process.id) ?? 0),
  }));
}
