import { hasClosed, type Instant } from "../kit/calendar.ts";
import { routeOf } from "../modalities/modalities.ts";
import { applicationStanding } from "./application-standing.ts";
import { caseStanding } from "./case.ts";
import { explainAccreditation } from "./explain-accreditation.ts";
import { explainCirculation, explainObjections, explainPeriod, explainWindowsBefore } from "./explain-list.ts";
import {
  explainCall,
  explainInformation,
  explainModalities,
  explainMove,
  explainRoute,
  explainScreening,
  explainValidity,
  type Story,
  type ToExplain,
} from "./explain-steps.ts";
import type { ProvisionOutcome } from "./provision-outcome.ts";

/**
 * Why an application stands as it stands: each provision that was satisfied, is awaited or failed, with its instant and its paragraph.
 * For the applicant's eyes too: it says whether an objection stands once the period is over, never whose, how many, or before.
 */
export function explain(record: ToExplain, at: Instant): ProvisionOutcome[] {
  const { application, call, decision, period } = record;
  const story: Story = {
    ...record,
    period: application.state === "circulated" ? period : null,
    standing: applicationStanding(record, at),
    at,
    route: application.class === null ? null : routeOf(decision, application.class),
    missed: application.state === "draft" && hasClosed(call.window, at),
    passed: caseStanding(record, at).passed,
  };
  return [
    explainModalities(story),
    ...explainMove(story),
    explainRoute(story),
    explainCall(story),
    explainInformation(story),
    explainScreening(story),
    ...explainWindowsBefore(story),
    explainCirculation(story),
    explainPeriod(story),
    explainObjections(story),
    explainAccreditation(story),
    explainValidity(story),
  ];
}

/** What comes next: the first provision that is awaited, with until when and by whom. */
export function nextStep(outcomes: readonly ProvisionOutcome[]): ProvisionOutcome | null {
  return outcomes.find(({ outcome }) => outcome === "awaited") ?? null;
}

/** The paragraph that decided: that which ended the way or, at its end, that by which the accreditation was granted. */
export function decidingStep(outcomes: readonly ProvisionOutcome[]): ProvisionOutcome | null {
  const granted = outcomes.find(({ provision, outcome }) => provision === "accreditation" && outcome === "satisfied");
  return outcomes.find(({ outcome }) => outcome === "failed") ?? granted ?? null;
}
