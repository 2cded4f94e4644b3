import { seeOwnInputs } from "./own-inputs.ts";
import { seeOwnRepresentatives } from "./own-representatives.ts";

/** The sessions of a process that lie ahead of the reader's organisation, with what it may do for each now; none for whoever acts for none. */
export async function seeSessionsToCome(reading: Parameters<typeof seeOwnInputs>[0], process: string) {
  const [representatives, inputs] = await Promise.all([seeOwnRepresentatives(reading), seeOwnInputs(reading)]);
  const sessions = representatives?.sessions.filter((one) => one.process.slug === process) ?? [];
  return sessions.map(({ id, title, beginsOn, endsOn, refusal, representatives: named }) => ({
    ...{ id, title, beginsOn, endsOn },
    /** How many come so far. */
    named: named.length,
    mayNominate: refusal === null,
    maySend: inputs?.ahead.some((one) => one.id === id && one.refusal === null) === true,
  }));
}

export type SessionToCome = Awaited<ReturnType<typeof seeSessionsToCome>>[number];
