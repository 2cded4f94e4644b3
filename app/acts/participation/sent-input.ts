import { getAccreditation } from "#db/accreditation/accreditations.ts";
import type { Trx } from "#db/handles.ts";
import { findWrittenInput, getAccreditedName, lockWrittenInput } from "#db/participation/written-inputs.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { WrittenInput } from "#domain/participation/written-input.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import { orNotFound } from "../kit/once.ts";
import { lockedAttending } from "./before-session.ts";

/** What the letters say of an input. */
export interface ToldOfInput {
  readonly organisation: string;
  readonly process: string;
  readonly session: string;
  readonly title: string;
  /** How many words it has; null where that could not be counted. */
  readonly words: number | null;
  readonly at: string;
  readonly zone: string;
}

/** What is around an input, for the letters. */
export async function toldOfInput(
  trx: Trx,
  { process, session }: { readonly process: Process; readonly session: Session },
  { accreditation, title, wordCount }: Pick<WrittenInput, "accreditation" | "title" | "wordCount">,
  at: string,
): Promise<ToldOfInput> {
  return {
    organisation: await getAccreditedName(trx, accreditation),
    process: process.title,
    session: session.title,
    title,
    words: wordCount,
    at,
    zone: process.zone,
  };
}

/**
 * An input that was sent, while nobody else ends it, with the accreditation under which it was, as it entitled then, and its session. Who reads was declared before. Only inside
 * `work` of `once`.
 */
export async function lockSentInput(trx: Trx, id: Id<"written_input">) {
  const found = orNotFound(await findWrittenInput(trx, id));
  const { organisation } = mustExist(await getAccreditation(trx, found.accreditation));
  const attending = await lockedAttending(trx, organisation, found.accreditation, found.sentAt);
  const input = mustExist(await lockWrittenInput(trx, id));
  return { attending, input, session: mustExist(await getSession(trx, input.session)) };
}
