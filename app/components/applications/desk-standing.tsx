import { useTranslations } from "use-intl";
import type { ApplicationOutcome, StandingInAWord } from "#domain/applications/application-standing.ts";
import { Status, type Tone } from "../kit/status/status.tsx";
import { StandingStatus } from "./standing-status.tsx";

/**
 * Where an application stands, in a list of an officer: what waits for them is the commonest, and quiet. `common`: so is what all rows of the list
 * have in common.
 */
export function DeskStanding({ standing, common = false }: { standing: StandingInAWord; common?: boolean }) {
  const t = useTranslations();
  switch (standing) {
    case "submitted":
    case "interest-notified":
      return <Status tone="idle">{t(`applications.deskStanding.${standing}`)}</Status>;
    case "cleared":
    case "circulated":
    case "settling":
      return <Status tone={common ? "idle" : "run"}>{t(`applications.deskStanding.${standing}`)}</Status>;
    case "draft":
    case "draft-closed":
      return <StandingStatus standing={standing} />;
    case "accredited":
    case "suspended":
    case "accreditation-withdrawn":
    case "expired":
    case "not-accredited":
    case "refused":
    case "withdrawn":
      return <OutcomeStatus outcome={standing} />;
  }
}

const tones: Readonly<Record<ApplicationOutcome, Tone>> = {
  accredited: "ok",
  suspended: "act",
  "accreditation-withdrawn": "no",
  expired: "off",
  "not-accredited": "no",
  refused: "no",
  withdrawn: "off",
};

/** What became of an application, in a word. */
export function OutcomeStatus({ outcome }: { outcome: ApplicationOutcome }) {
  const t = useTranslations();
  return <Status tone={tones[outcome]}>{t(`applications.deskOutcome.${outcome}`)}</Status>;
}
