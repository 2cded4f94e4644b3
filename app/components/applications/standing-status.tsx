import { useTranslations } from "use-intl";
import type { StandingInAWord } from "#domain/applications/application-standing.ts";
import { Status, type Tone } from "../kit/status/status.tsx";

const tones: Readonly<Record<StandingInAWord, Tone>> = {
  draft: "act",
  "draft-closed": "idle",
  submitted: "run",
  "interest-notified": "run",
  cleared: "run",
  refused: "no",
  circulated: "run",
  settling: "run",
  accredited: "ok",
  suspended: "act",
  "accreditation-withdrawn": "no",
  expired: "idle",
  "not-accredited": "no",
  withdrawn: "idle",
};

export function StandingStatus({ standing }: { standing: StandingInAWord }) {
  const t = useTranslations();
  return <Status tone={tones[standing]}>{t(`applications.standing.${standing}`)}</Status>;
}
