import { beginWorkingDraft } from "#acts/modalities/begin-working-draft.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db } from "#db/handles.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Beginning } from "#domain/modalities/working-draft.ts";
import { beginWithText } from "#forms/modalities/begin-draft.ts";
import { round } from "./factories.ts";
import { accepted, as, type GivenProcess, givenProcess } from "./given.ts";

export interface GivenDraft extends GivenProcess {
  readonly draft: Id<"working_draft">;
}

const { title, issuer, citation, date: datedOn, text, provisions } = oewg2021To2025;
/** The text of the Working Group, as it is proposed, with the customary classes. */
export const wholeText = { title, issuer, citation, datedOn, text, provisions };

/** A draft with every page of that text, or with another beginning, which the Chair's office of a process enters. */
export async function givenWorkingDraft(
  db: Db,
  beginning: Beginning = beginWithText(wholeText),
  within?: GivenProcess,
): Promise<GivenDraft> {
  const given = within ?? (await givenProcess(db));
  const begun = await beginWorkingDraft(as(db, given.chair, round.proposed), { ...beginning, revises: null });
  return { ...given, draft: accepted(begun).next.id };
}
