import { useTranslations } from "use-intl";
import type { StandingShown } from "#domain/modalities/modalities.ts";
import { Status, type Tone } from "../kit/status/status.tsx";

export const standingTones: Record<StandingShown, Tone> = {
  draft: "idle",
  "under-silence": "run",
  settling: "run",
  adopted: "ok",
  "governs-earlier-calls": "run",
  "not-adopted": "no",
  superseded: "off",
};

export function ModalitiesStandingTag({ standing }: { standing: StandingShown }) {
  const t = useTranslations();
  return <Status tone={standingTones[standing]}>{t(`modalities.standing.${standing}`)}</Status>;
}
