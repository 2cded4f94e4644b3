import { type SendWrittenInput, sendWrittenInput } from "#acts/participation/send-written-input.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db } from "#db/handles.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { countWords } from "#domain/participation/written-input.ts";
import { round } from "./factories.ts";
import { accepted, as } from "./given.ts";
import type { GivenAttending } from "./representatives.ts";

/** A decision that takes written inputs so, or none. */
export function taking(written: Partial<NonNullable<Provisions["entitlements"]["written"]>> | null) {
  const { entitlements } = oewg2021To2025.provisions;
  const said = written === null ? null : { maximumWords: null, language: null, posted: true, ...written };
  return { entitlements: { ...entitlements, written: said } };
}

export const inputWords = "One proposal.\n\nAnother proposal.";

export function anInput(changes: Partial<SendWrittenInput> = {}): Omit<SendWrittenInput, "session"> {
  const wordCount = countWords(inputWords);
  return { title: "Two proposals", language: "en", brought: { words: inputWords }, wordCount, ...changes };
}

/** Sent on 5 July 2022, or when it is said. */
export async function givenInput(
  db: Db,
  { applicant, session }: Pick<GivenAttending, "applicant" | "session">,
  changes: Partial<SendWrittenInput> = {},
  at = round.afterwards,
): Promise<Id<"written_input">> {
  const said = { ...anInput(changes), session: session.id };
  return accepted(await sendWrittenInput(as(db, applicant, at), said)).next.id;
}
