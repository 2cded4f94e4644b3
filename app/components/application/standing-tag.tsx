import { useTranslations } from "use-intl";
import { Tag, type Tone } from "#components/status/tag.tsx";
import type { StandingShown } from "./application-shown.ts";

const tones: Readonly<Record<StandingShown, Tone>> = {
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

export function StandingTag({ standing }: { standing: StandingShown }) {
  const t = useTranslations();
  return <Tag tone={tones[standing]}>{t(`organisation.standing.${standing}`)}</Tag>;
}
