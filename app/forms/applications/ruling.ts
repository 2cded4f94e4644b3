import { askable } from "#domain/applications/asked.ts";
import type { KindOfRuling } from "#domain/applications/kind-of-ruling.ts";
import type { SaidOfClaim } from "#domain/applications/prepared-ruling.ts";
import { refusalGrounds } from "#domain/applications/refusal-ground.ts";
import { type Id, readId } from "#domain/kit/id.ts";
import type { ClaimVerdict } from "#domain/organisations/claim.ts";
import type { Problem } from "#forms/kit/form-answer.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";

/* What the three acts ask that rule on an application, and what is asked to prepare one of them. */

/** In characters, as the database keeps it. */
export const longestOfRuling = 5000;
export const longestOtherwise = 2000;

/** "none", or the id of an entry. */
const LONGEST_CHOICE = 36;

/** What is verified of the one that is cleared: a status by a tick or, where a register has an edition, a claim by an entry. */
export interface Verifying {
  readonly notifies: boolean;
  readonly claims: boolean;
}

export function clearing(t: Translate, { notifies, claims }: Verifying) {
  const { ticked, text, paragraphs, id } = formFields(t);
  return {
    verified: ticked({
      field: t("applications.clear.verified"),
      required: notifies && !claims ? t("applications.clear.verifyFirst") : undefined,
    }),
    edition: id<"edition">().optional(),
    entry: text({
      field: t("applications.claim.entry"),
      required: claims ? t("applications.claim.chooseEntry") : undefined,
      max: LONGEST_CHOICE,
    }),
    otherwise: paragraphs({ field: t("applications.claim.otherwise"), max: longestOtherwise }),
  };
}

export function refusing(t: Translate, required = true) {
  const { choice, paragraphs } = formFields(t);
  return {
    ground: choice(refusalGrounds, {
      field: t("applications.refuse.ground"),
      required: t("applications.refuse.giveGround"),
    }),
    reason: paragraphs({
      field: t("applications.refuse.reason"),
      required: required ? t("applications.refuse.giveReason") : undefined,
      max: longestOfRuling,
    }),
  };
}

export function returning(t: Translate, required = true) {
  const { paragraphs, choices } = formFields(t);
  return {
    words: paragraphs({
      field: t("applications.return.words"),
      required: required ? t("applications.return.giveWords") : undefined,
      max: longestOfRuling,
    }),
    asked: choices(askable, {
      field: t("applications.return.asked"),
      required: required ? t("applications.return.choose") : undefined,
    }),
  };
}

/** To prepare a ruling of the kind: what that one must say, and nothing of the others. */
export function preparing(t: Translate, kind: KindOfRuling, verifying: Verifying) {
  const { ground, reason } = refusing(t, kind === "refuse");
  const noGround = formFields(t).optionalChoice(refusalGrounds, { field: t("applications.refuse.ground") });
  return {
    ...clearing(t, kind === "clear" ? verifying : { notifies: false, claims: false }),
    ground: kind === "refuse" ? ground : noGround,
    reason,
    ...returning(t, kind === "return"),
  };
}

interface SaidOfEntry {
  readonly edition?: Id<"edition"> | undefined;
  readonly entry: string;
  readonly otherwise: string;
}

/** What was said of a claim; null where none is verified, or the problem of the field that says too little. */
export function readClaim({ edition, entry, otherwise }: SaidOfEntry, t: Translate): SaidOfClaim | Problem | null {
  if (edition === undefined) return null;
  const verdict = verdictIn(entry, otherwise);
  if (verdict !== null) return { edition, verdict };
  return entry === "none"
    ? { field: "otherwise", words: t("applications.claim.giveOtherwise") }
    : { field: "entry", words: t("applications.claim.chooseEntry") };
}

/** What was chosen; null where that says nothing. */
function verdictIn(entry: string, otherwise: string): ClaimVerdict | null {
  if (entry === "none") return otherwise === "" ? null : { by: "otherwise", reason: otherwise };
  const id = readId<"entry">(entry);
  return id === null ? null : { by: "entry", entry: id };
}
