import type { RulingGiven } from "#domain/applications/prepared-ruling.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { impossible } from "#domain/kit/ruling.ts";
import { isNotifyRoute } from "#domain/modalities/modalities.ts";
import type { AboutApplication } from "#emails/kit/about.ts";
import type { Letter } from "#emails/registry.ts";
import { classInLetter } from "./class-in-letter.ts";
import type { ApplicationInRound } from "./tell-applicant.ts";

type LetterOfRuling = Extract<
  Letter,
  { kind: "application-cleared" | "accredited" | "application-refused" | "application-moved" | "application-returned" }
>;

/** How the organisation is told of what an office has ruled; null where it is not: another ruling comes after it, or another letter says it. */
export function letterOfRuling(
  event: RulingGiven,
  { round, accreditation }: Pick<ApplicationInRound, "round" | "accreditation">,
): ((about: AboutApplication) => LetterOfRuling) | null {
  switch (event.type) {
    case "ApplicationPassedOn":
      return null;
    case "ApplicationCleared": {
      const { route, clearedAt } = event;
      // On the notify route the clearance is the accreditation, and the letter of that one is sent.
      if (isNotifyRoute(route)) return null;
      const data = { clearedAt: clearedAt.toString(), beforeBody: route === "body-decides" };
      return (about) => ({ kind: "application-cleared", data: { ...about, ...data } });
    }
    case "AccreditationGranted": {
      const validUntil = mustExist(accreditation).validUntil?.toString() ?? null;
      const data = { grantedAt: event.grantedAt.toString(), validUntil };
      return (about) => ({ kind: "accredited", data: { ...about, ...data } });
    }
    case "ApplicationRefused": {
      const { reapplication } = round.decision.provisions.validity;
      const { refusedAt, ground, reason } = event;
      const data = { refusedAt: refusedAt.toString(), ground, reason, mayApplyAgain: reapplication.allowed };
      return (about) => ({ kind: "application-refused", data: { ...about, ...data } });
    }
    case "ApplicationMoved": {
      const { movedAt, ground, reason } = event;
      const data = { movedAt: movedAt.toString(), to: classInLetter(round, event.to), ground, reason };
      return (about) => ({ kind: "application-moved", data: { ...about, ...data } });
    }
    case "ApplicationReturned": {
      const { words, asked, until } = event;
      const data = { words, asked, until: until.toString() };
      return (about) => ({ kind: "application-returned", data: { ...about, ...data } });
    }
    default:
      return impossible(event);
  }
}
