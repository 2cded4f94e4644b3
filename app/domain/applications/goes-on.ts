import { impossible } from "../kit/ruling.ts";
import { routeOf } from "../modalities/modalities.ts";
import { categoryOf } from "../modalities/stages.ts";
import { classIn } from "../modalities/templates.ts";
import type { ApplicationInBrief, Cleared, Submitted } from "./application.ts";
import { type Basis, caseOf, type Further } from "./case.ts";
import type { CaseStanding } from "./standing.ts";

/** The row of an application that has left its list behind, with what stood on it. */
export interface GoesOn {
  readonly application: Omit<Cleared, "answers" | "version"> | Omit<Submitted, "answers" | "version">;
  readonly further: Further;
}

/**
 * Where its track leads beyond the list on which it stands: it waits, cleared, for the next list, or is received in the class to which it agreed to go on,
 * with its receipt. Null where it stays before those before whom it lies, or has its outcome.
 */
export function goesOn(one: Basis, { class: current, now }: CaseStanding): GoesOn | null {
  const { application, decision } = one;
  if (application.state !== "circulated" || current === null) return null;
  const received = receivedOf(application);
  if (current.key !== application.class) {
    const { key } = current;
    const moved = {
      class: key,
      category: categoryOf(classIn(decision, key)),
      route: routeOf(decision, key),
      movedFrom: application.class,
    };
    return { application: { ...received, ...moved, state: "submitted" }, further: leftBehind(one) };
  }
  if (now.kind !== "waits") return null;
  switch (now.for) {
    case "list":
    case "opening": {
      const isTold = caseOf(one).windows.some(({ stage }) => stage === now.stage.key);
      if (isTold) return null;
      const { clearedAt, clearedBy } = application;
      const cleared = { ...received, state: "cleared", clearedAt, clearedBy, heldBack: null } as const;
      return { application: cleared, further: leftBehind(one) };
    }
    case "ruling":
    case "cure":
    case "silence":
    case "hold":
    case "settlement":
    case "consultation":
      return null;
    default:
      return impossible(now.for);
  }
}

function receivedOf({
  id,
  reference,
  organisation,
  call,
  agreedTo,
  class: own,
  category,
  movedFrom,
  route,
  receivedAt,
}: Extract<ApplicationInBrief, { readonly state: "circulated" }>) {
  return { id, reference, organisation, call, agreedTo, class: own, category, movedFrom, route, receivedAt };
}

/** Its list and window are those of before by now, and what cleared it too, where it does so no longer. */
function leftBehind(one: Basis): Further {
  const { further, period, voices } = one;
  const { lists, windows, rulings } = caseOf(one);
  const [current] = windows.slice(further.windows.length);
  return {
    ...further,
    rulings,
    lists,
    windows: [
      ...further.windows,
      ...(period === null || current === undefined ? [] : [{ stage: current.stage, period, voices }]),
    ],
    inWindow: null,
  };
}
