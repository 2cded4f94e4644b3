import { useTranslations } from "use-intl";
import type { StandingInAWord } from "#domain/applications/application-standing.ts";
import { Status } from "../kit/status/status.tsx";
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
    default:
      return <StandingStatus standing={standing} />;
  }
}
