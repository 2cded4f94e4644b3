import {
  type Accreditation,
  clearAndGrant,
  mayClearAndGrant,
  type UnderReview,
} from "../accreditation/accreditation.ts";
import type { AccreditationGranted } from "../accreditation/events.ts";
import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { mustExist } from "../kit/must-exist.ts";
import { accept, impossible, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { isNotifyRoute } from "../modalities/modalities.ts";
import type { Office } from "../modalities/stages.ts";
import { type Claim, type ClaimEvidence, type ClaimVerdict, verifyClaim } from "../organisations/claim.ts";
import { type Cleared, mustBeIn, type Refused, type Submitted } from "./application.ts";
import type { Asked } from "./asked.ts";
import { refuseConflict } from "./conflicts.ts";
import { mayReturn, returnApplication, type Returning } from "./cure.ts";
import type {
  ApplicationCleared,
  ApplicationMoved,
  ApplicationPassedOn,
  ApplicationRefused,
  ApplicationReturned,
  PreparedRulingDiscarded,
  PreparedRulingReleased,
  RulingPrepared,
} from "./events.ts";
import type { KindOfRuling } from "./kind-of-ruling.ts";
import type { Ruled, Step } from "./records.ts";
import type { WhyRefused } from "./refusal-ground.ts";
import { mayReview, refuseApplication, refuseOtherOffice, type Reviewed } from "./review.ts";

/* What an office means to rule on an application, kept until it is released. It binds nobody: whether it may be given is asked again when it is. */

/** Where a register has an edition for the closing day: which edition the officer saw, and what was decided on it. */
export interface SaidOfClaim {
  readonly edition: Id<"edition">;
  readonly verdict: ClaimVerdict;
}

/** What each of the three acts asks for. */
export type RulingToGive =
  | { readonly kind: "clear"; readonly claim: SaidOfClaim | null }
  | ({ readonly kind: "refuse" } & WhyRefused)
  | { readonly kind: "return"; readonly words: string; readonly asked: readonly Asked[] };

export interface PreparedRuling {
  readonly id: Id<"prepared_ruling">;
  readonly application: Id<"application">;
  /** The version of the application that was read. */
  readonly version: number;
  /** Whose it is: another one does not read it. */
  readonly office: Office;
  readonly ruling: RulingToGive;
  readonly at: Instant;
  readonly by: Id<"person">;
}

/** An application before its officer, with all that any of the three acts asks. */
export interface BeforeRuling extends UnderReview, Returning {
  /** Of what is claimed, as far as it is verified. */
  readonly claim: Claim;
}

/** What a ruling leaves. */
export interface RuledOn {
  readonly application: Cleared | Refused | Submitted;
  readonly steps: readonly Step[];
  /** The accreditation that follows at once on the notify route. */
  readonly granted: readonly Accreditation[];
  readonly evidence: ClaimEvidence | null;
}

export type RulingGiven =
  | ApplicationCleared
  | ApplicationPassedOn
  | ApplicationRefused
  | ApplicationMoved
  | ApplicationReturned
  | AccreditationGranted;

/** What a ruling brings about, which hangs on the track: an accreditation at once, another stage, another class. */
export const effectsOfRuling = ["clear", "accredit", "pass-on", "refuse", "move", "return"] as const;
export type EffectOfRuling = (typeof effectsOfRuling)[number];

export function effectOf(given: readonly RulingGiven[]): EffectOfRuling {
  const { type } = mustExist(given.at(-1));
  switch (type) {
    case "ApplicationCleared":
      return "clear";
    case "AccreditationGranted":
      return "accredit";
    case "ApplicationPassedOn":
      return "pass-on";
    case "ApplicationRefused":
      return "refuse";
    case "ApplicationMoved":
      return "move";
    case "ApplicationReturned":
      return "return";
    default:
      return impossible(type);
  }
}

/** What is not ruled now is not prepared either. */
export function mayPrepare(review: UnderReview & Returning, kind: KindOfRuling, at: Instant): Refusal | null {
  switch (kind) {
    case "clear":
      return mayClearAndGrant(review, at);
    case "refuse":
      return mayReview(review, at);
    case "return":
      return mayReturn(review, at);
    default:
      return impossible(kind);
  }
}

interface Granting {
  /** The id of the accreditation, where one follows. */
  readonly id: Id<"accreditation">;
}

/** As its own act would rule at the instant. */
export function rule(
  review: BeforeRuling,
  ruling: RulingToGive,
  given: Granting,
  at: Instant,
): Ruling<RuledOn, readonly RulingGiven[]> {
  switch (ruling.kind) {
    case "clear": {
      const cleared = clearAndGrant(review, given, at);
      if (!cleared.ok) return cleared;
      const verified = verifyClaim(review.claim);
      if (!verified.ok) return verified;
      return accept({ ...cleared.next, evidence: verified.next }, cleared.happened);
    }
    case "refuse": {
      const refused = refuseApplication(review, ruling, at);
      if (!refused.ok) return refused;
      return accept({ ...refused.next, granted: [], evidence: null }, [refused.happened]);
    }
    case "return": {
      const returned = returnApplication(review, ruling, at);
      if (!returned.ok) return returned;
      const application = mustBeIn("submitted", review.application);
      return accept({ application, steps: [returned.next], granted: [], evidence: null }, [returned.happened]);
    }
    default:
      return impossible(ruling);
  }
}

/** In the place of what was prepared before. */
export function prepareRuling(
  review: BeforeRuling,
  prepared: PreparedRuling,
  given: Granting,
): Ruling<PreparedRuling, RulingPrepared> {
  const ruled = rule(review, prepared.ruling, given, prepared.at);
  if (!ruled.ok) return ruled;
  const { application, ruling, at } = prepared;
  return accept(prepared, { type: "RulingPrepared", application, ruling: ruling.kind, preparedAt: at });
}

/** One of several applications on which a clearance is prepared at once. */
export interface PreparingTogether {
  readonly review: BeforeRuling;
  /** The version that the officer saw. */
  readonly seen: number;
  /** Something is prepared on it, by whomever of the office. */
  readonly isPrepared: boolean;
  /** Another organisation that has applied may be the same one. */
  readonly isDoubled: boolean;
  readonly id: Id<"prepared_ruling">;
  readonly given: Granting;
}

/**
 * What takes a look of its own is prepared on the page of the application: a claim that somebody verifies, an organisation that may have applied twice, and what a colleague means to rule.
 */
export function mayPrepareTogether(
  { review, isPrepared, isDoubled }: Pick<PreparingTogether, "review" | "isPrepared" | "isDoubled">,
  at: Instant,
): Refusal | null {
  const refusal = mayPrepare(review, "clear", at);
  if (refusal !== null) return refusal;
  if (isPrepared) return refuse("ruling_is_prepared_already");
  if (isNotifyRoute(mustBeIn("submitted", review.application).route) || review.claim.edition !== null)
    return refuse("claim_is_verified_by_itself");
  if (isDoubled) return refuse("organisation_may_have_applied_twice");
  return null;
}

/** Each by its own rule: what is refused is left, and keeps no other from being prepared. */
export function prepareClearances(
  preparing: readonly PreparingTogether[],
  { office, by, at }: Pick<PreparedRuling, "office" | "by" | "at">,
): Ruling<readonly PreparedRuling[], readonly RulingPrepared[]> {
  const rulings = preparing
    .map((one): Ruling<PreparedRuling, RulingPrepared> => {
      const { id: application, version } = one.review.application;
      const refusal = mayPrepareTogether(one, at);
      if (refusal !== null) return refusal;
      if (one.seen !== version) return refuse("changed_meanwhile");
      const ruling = { kind: "clear", claim: null } as const;
      return prepareRuling(one.review, { id: one.id, application, version, office, ruling, at, by }, one.given);
    })
    .filter((ruling) => ruling.ok);
  if (rulings.length === 0) return refuse("nothing_is_left_to_prepare");
  return accept(
    rulings.map(({ next }) => next),
    rulings.map(({ happened }) => happened),
  );
}

/** Whoever could rule on it discards the one that they saw, while it is there. */
export function discardPreparedRuling(
  review: Reviewed,
  { prepared, seen }: { readonly prepared: PreparedRuling | null; readonly seen: Id<"prepared_ruling"> },
  at: Instant,
): Ruling<null, PreparedRulingDiscarded> {
  const refusal = refuseOtherOffice(review);
  if (refusal !== null) return refusal;
  if (prepared?.id !== seen) return refuse("ruling_is_no_longer_prepared");
  const { application, ruling, by } = prepared;
  return accept(null, {
    type: "PreparedRulingDiscarded",
    application,
    ruling: ruling.kind,
    preparedBy: by,
    discardedAt: at,
  });
}

/** A prepared ruling, and the application as it lies before whoever releases it. */
export interface Releasing {
  readonly review: BeforeRuling;
  readonly prepared: PreparedRuling;
  readonly given: Granting;
}

interface Released {
  readonly given: readonly RulingGiven[];
  readonly released: PreparedRulingReleased;
}

/** As if it were ruled now; and not where the application is another one by now, or whoever prepared it turns out to have a part in it. */
export function releasePreparedRuling(
  { review, prepared, given }: Releasing,
  at: Instant,
): Ruling<RuledOn & { readonly id: Id<"prepared_ruling"> }, Released> {
  const { id, application, version, ruling, by, at: preparedAt } = prepared;
  const refusal = mayPrepare(review, ruling.kind, at);
  if (refusal !== null) return refusal;
  if (review.application.version !== version) return refuse("application_changed_since_it_was_prepared");
  if (refuseConflict(review.conflicts, by) !== null) return refuse("preparer_does_not_rule");
  const ruled = rule(review, ruling, given, at);
  if (!ruled.ok) return ruled;
  return accept(
    { ...ruled.next, id },
    {
      given: ruled.happened,
      released: {
        type: "PreparedRulingReleased",
        application,
        ruling: ruling.kind,
        preparedBy: by,
        preparedAt,
        releasedAt: at,
      },
    },
  );
}

/** Those of them that the rule lets through; the others stay prepared. */
export function releasePreparedRulings(
  releasing: readonly Releasing[],
  at: Instant,
): Ruling<readonly (RuledOn & { readonly id: Id<"prepared_ruling"> })[], readonly Released[]> {
  if (releasing.length === 0) return refuse("ruling_is_no_longer_prepared");
  const rulings = releasing.map((one) => releasePreparedRuling(one, at)).filter((ruling) => ruling.ok);
  return accept(
    rulings.map(({ next }) => next),
    rulings.map(({ happened }) => happened),
  );
}

/** The rulings on record with those of the steps, as they would be read once these are on record too. */
export function withRulings(rulings: readonly Ruled[], steps: readonly Step[]): Ruled[] {
  const ruled = steps.flatMap(({ stage, outcome, at, knownAt, until }): Ruled[] =>
    outcome === "yes" || outcome === "no" || outcome === "returned"
      ? [{ stage, outcome, decidedAt: at, knownAt, curableUntil: outcome === "returned" ? mustExist(until) : null }]
      : [],
  );
  return [...rulings, ...ruled];
}
