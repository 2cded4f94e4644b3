import type { Application, Cleared, Refused } from "./application.ts";
import type { Instant } from "../kit/calendar.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { ApplicationCleared, ApplicationRefused } from "./events.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";

/** Who reviews: the decision names the Secretariat or the Chair. */
export interface Officer {
  readonly person: string;
  readonly role: "secretariat" | "chair";
}

/** Relevant and competent to the scope and purpose; on the notify route, the claimed status is verified. */
export function clear(
  application: Application,
  decision: ModalitiesDecision,
  officer: Officer,
  at: Instant,
): Ruling<Cleared, ApplicationCleared> {
  if (application.state !== "submitted") return refuse("application_is_not_submitted");
  const { screenedBy, cites } = decision.provisions.information;
  if (officer.role !== screenedBy) return refuse("not_allowed", {}, cites);
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
export function refuseApplication(
  application: Application,
  decision: ModalitiesDecision,
  officer: Officer,
  reason: string,
  at: Instant,
): Ruling<Refused, ApplicationRefused> {
  if (application.state !== "submitted") return refuse("application_is_not_submitted");
  const { screenedBy, cites } = decision.provisions.information;
  if (officer.role !== screenedBy) return refuse("not_allowed", {}, cites);
  if (reason.trim() === "") return refuse("refusal_needs_a_reason", {}, cites);
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
