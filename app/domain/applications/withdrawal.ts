import type { Instant } from "../kit/calendar.ts";
import { accept, impossible, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { isNotifyRoute } from "../modalities/modalities.ts";
import { type Application, sentOf, type Withdrawn } from "./application.ts";
import { type Basis, caseStanding } from "./case.ts";
import type { ApplicationWithdrawn } from "./events.ts";

/** An application before its organisation, which may take it back. */
export interface Withdrawing extends Basis {
  readonly application: Application;
}

/** Until there is an outcome, also while a hold keeps it open, the Chair consults on it or a body is to decide; `period` is that of a circulated application. */
export function mayWithdraw(withdrawing: Withdrawing, at: Instant): Refusal | null {
  const { application, period } = withdrawing;
  switch (application.state) {
    case "draft":
      return refuse("application_is_not_submitted");
    case "refused":
    case "withdrawn":
      return refuse("application_cannot_be_withdrawn");
    case "cleared":
      return isNotifyRoute(application.route) ? refuse("application_cannot_be_withdrawn") : null;
    case "circulated":
      if ((period?.id ?? null) !== application.period) {
        throw new Error("A circulated application is judged by its own period.");
      }
      return isOpen(withdrawing, at) ? null : refuse("application_cannot_be_withdrawn");
    case "submitted":
      // What was sent back and not completed in time is refused; who came in as of right is accredited.
      return ["refused", "accredited"].includes(caseStanding(withdrawing, at).now.kind)
        ? refuse("application_cannot_be_withdrawn")
        : null;
    default:
      return impossible(application);
  }
}

/** What time has answered as of an instant that is past is not known until it has settled, and is answered. */
function isOpen(withdrawing: Withdrawing, at: Instant): boolean {
  const { now } = caseStanding(withdrawing, at);
  return now.kind === "waits" && now.for !== "settlement";
}

export function withdraw(withdrawing: Withdrawing, at: Instant): Ruling<Withdrawn, ApplicationWithdrawn> {
  const refusal = mayWithdraw(withdrawing, at);
  if (refusal !== null) return refusal;
  const { application } = withdrawing;
  if (application.state === "draft") throw new Error("A draft is not withdrawn.");
  const { id, organisation, route, receivedAt } = application;
  return accept(
    { ...sentOf(application), state: "withdrawn", route, receivedAt, withdrawnAt: at },
    { type: "ApplicationWithdrawn", application: id, organisation, withdrawnAt: at },
  );
}
