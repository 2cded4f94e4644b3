import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import { type Application, type Cleared, mustBeIn, type Refused } from "./application.ts";
import type { ApplicationCleared, ApplicationRefused } from "./events.ts";

/** Who reviews: the decision names the Secretariat or the Chair. */
export interface Officer {
  readonly person: Id<"person">;
  readonly role: "secretariat" | "chair";
}

/** An application before its officer. */
export interface Reviewed {
  readonly application: Application;
  readonly decision: ModalitiesDecision;
  readonly officer: Officer;
}

/** Before both: the officer clears or refuses. */
export function mayReview(review: Reviewed): Refusal | null {
  return review.application.state === "submitted" ? mayScreen(review) : refuse("application_is_not_submitted");
}

export function mayScreen({ decision, officer }: Pick<Reviewed, "decision" | "officer">): Refusal | null {
  const { screenedBy, cites } = decision.provisions.information;
  return officer.role === screenedBy ? null : refuse("not_allowed", {}, cites);
}

/** Relevant and competent to the scope and purpose; on the notify route, the claimed status is verified. */
export function clear(review: Reviewed, at: Instant): Ruling<Cleared, ApplicationCleared> {
  const refusal = mayReview(review);
  if (refusal !== null) return refusal;
  const { officer } = review;
  const application = mustBeIn("submitted", review.application);
  return accept(
    { ...application, state: "cleared", clearedAt: at, clearedBy: officer.person },
    {
      type: "ApplicationCleared",
      application: application.id,
      organisation: application.organisation,
      route: application.route,
      clearedAt: at,
    },
  );
}

/** Always with its reason, which goes to the applicant. */
export function refuseApplication(review: Reviewed, reason: string, at: Instant): Ruling<Refused, ApplicationRefused> {
  const refusal = mayReview(review);
  if (refusal !== null) return refusal;
  const { decision, officer } = review;
  const application = mustBeIn("submitted", review.application);
  if (reason.trim() === "") return refuse("refusal_needs_a_reason", {}, decision.provisions.information.cites);
  return accept(
    { ...application, state: "refused", refusedAt: at, refusedBy: officer.person, reason },
    {
      type: "ApplicationRefused",
      application: application.id,
      organisation: application.organisation,
      refusedAt: at,
      reason,
    },
  );
}
