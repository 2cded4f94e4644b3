import type { Trx } from "#db/handles.ts";
import type { Recipient } from "#db/record/correspondence.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Letter } from "#emails/registry.ts";
import { sendLetters } from "./send-letters.ts";

interface MissionAndChair {
  readonly process: Id<"process">;
  readonly mission: Recipient;
  readonly chairs: readonly Recipient[];
}

/** The Chair answers for both letters: that they exist already says who spoke. */
export async function tellMissionAndChair(
  trx: Trx,
  { at, eventKey, process, mission, chairs }: MissionAndChair & { readonly at: Instant; readonly eventKey: string },
  write: (reader: "mission" | "chair") => Letter,
): Promise<number> {
  const to = (reader: "mission" | "chair", recipients: readonly Recipient[]) =>
    sendLetters(trx, { at, eventKey: `${eventKey}:${reader}`, recipients, chairOf: process }, () => write(reader));
  return (await to("mission", [mission])) + (await to("chair", chairs));
}
