import { useTranslations } from "use-intl";
import { Tag, type Tone } from "../kit/status/tag.tsx";
import type { StandingInAWord } from "#domain/applications/application-standing.ts";

const tones: Readonly<Record<StandingInAWord, Tone>> = {
  draft: "attention",
  draftClosed: "neutral",
  submitted: "underway",
  interestNotified: "underway",
  cleared: "underway",
  refused: "negative",
  circulated: "underway",
  settling: "underway",
  accredited: "positive",
  suspended: "attention",
  accreditationWithdrawn: "negative",
  notAccredited: "negative",
  withdrawn: "neutral",
};

export function StandingTag({ standing }: { standing: StandingInAWord }) {
  const t = useTranslations();
  return <Tag tone={tones[standing]}>{t(`applications.standing.${standing}`)}</Tag>;
}
