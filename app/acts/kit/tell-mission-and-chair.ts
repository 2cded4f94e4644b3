import type { Trx } from "#db/handles.ts";
import type { Recipient } from "#db/record/correspondence.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Letter } from "#emails/registry.ts";
import { sendLetters } from "./send-letters.ts";

interface MissionAndChair {
  readonly process: string;
  readonly mission: Recipient;
  readonly chairs: readonly Recipient[];
}

/** The Chair answers for both letters: that they exist already says who spoke. */
export async function tellMissionAndChair(
  trx: Trx,
  at: Instant,
  eventKey: string,
  { process, mission, chairs }: MissionAndChair,
  write: (reader: "mission" | "chair") => Letter,
): Promise<number> {
  const toMission = await sendLetters(trx, at, `${eventKey}:mission`, [mission], () => write("mission"), process);
  return toMission + (await sendLetters(trx, at, `${eventKey}:chair`, chairs, () => write("chair"), process));
}
