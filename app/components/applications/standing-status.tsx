import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Status, type Tone } from "../kit/status/status.tsx";

export const toneOfStanding: Readonly<Record<StandingInAWord, Tone>> = {
  draft: "act",
  "draft-closed": "off",
  submitted: "run",
  "interest-notified": "run",
  returned: "act",
  cleared: "run",
  refused: "no",
  circulated: "run",
  settling: "run",
  "in-consultation": "run",
  "before-body": "run",
  accredited: "ok",
  suspended: "act",
  "accreditation-withdrawn": "no",
  expired: "off",
  "not-accredited": "no",
  undecided: "off",
  withdrawn: "off",
};

export function StandingStatus({ standing }: { standing: StandingInAWord }) {
  const t = useTranslations();
  return <Status tone={toneOfStanding[standing]}>{t(`applications.standing.${standing}`)}</Status>;
}
