import { endOfDay, type Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { impossible } from "../kit/ruling.ts";
import type { Office } from "../modalities/stages.ts";
import { type ApplicationRecord, type ApplicationStanding, applicationStanding } from "./application-standing.ts";
import { caseOf, rulingOffice } from "./case.ts";
import { changesAt, firstOf } from "./next-instant.ts";
import { standingOf } from "./standing.ts";
import { inAWord, type StandingInAWord } from "./standing-in-a-word.ts";

/* What lists keep of an application, so that they can filter and count: what the fold says, and until when it says so if nobody acts. */

export interface StandingUntil {
  readonly application: Id<"application">;
  readonly word: StandingInAWord;
  /** Of an outcome: when the application had it. Null for a draft. */
  readonly since: Instant | null;
  /** Whose ruling it waits for; null where it waits for none. */
  readonly office: Office | null;
  /** The first instant at which it may be another without an act; null where only an act can change it. */
  readonly until: Instant | null;
}

export function standingUntil(record: ApplicationRecord, at: Instant): StandingUntil {
  const { application } = record;
  const standing = applicationStanding(record, at);
  return {
    application: application.id,
    word: inAWord(record, standing, at),
    since: sinceOf(standing),
    office: standing.kind === "submitted" ? rulingOffice(record) : null,
    until: untilOf(record, standing, at),
  };
}

function sinceOf(standing: ApplicationStanding): Instant | null {
  switch (standing.kind) {
    case "draft":
      return null;
    case "submitted":
      return standing.receivedAt;
    case "returned":
      return standing.returnedAt;
    case "cleared":
      return standing.clearedAt;
    case "refused":
      return standing.refusedAt;
    case "circulated":
      return standing.circulatedAt;
    case "settling":
    case "not-accredited":
      return standing.closedAt;
    case "before-body":
    case "in-consultation":
    case "accredited":
    case "undecided":
      return standing.since;
    case "withdrawn":
      return standing.withdrawnAt;
    default:
      return impossible(standing);
  }
}

const ended: readonly ApplicationStanding["kind"][] = ["refused", "not-accredited", "undecided", "withdrawn"];

function untilOf(record: ApplicationRecord, standing: ApplicationStanding, at: Instant): Instant | null {
  const { call, process, accreditation } = record;
  if (standing.kind === "draft") return firstOf([call.window.closesAt], at);
  if (standing.kind === "accredited") {
    const { validUntil } = standing;
    const changes = accreditation?.changes.map(({ effectiveAt }) => effectiveAt) ?? [];
    return firstOf([...(validUntil === null ? [] : [endOfDay(process.zone, validUntil)]), ...changes], at);
  }
  if (ended.includes(standing.kind)) return null;
  const one = caseOf(record);
  return changesAt(one, standingOf(one, at), at);
}
