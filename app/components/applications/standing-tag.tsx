import { useTranslations } from "use-intl";
import type { StandingInAWord } from "#domain/applications/application-standing.ts";
import { Tag, type Tone } from "../kit/status/tag.tsx";

const tones: Readonly<Record<StandingInAWord, Tone>> = {
  draft: "attention",
  "draft-closed": "neutral",
  submitted: "underway",
  "interest-notified": "underway",
  cleared: "underway",
  refused: "negative",
  circulated: "underway",
  settling: "underway",
  accredited: "positive",
  suspended: "attention",
  "accreditation-withdrawn": "negative",
  expired: "neutral",
  "not-accredited": "negative",
  withdrawn: "neutral",
};

export function StandingTag({ standing }: { standing: StandingInAWord }) {
  const t = useTranslations();
  return <Tag tone={tones[standing]}>{t(`applications.standing.${standing}`)}</Tag>;
}
