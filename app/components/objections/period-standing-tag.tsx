import { useTranslations } from "use-intl";
import type { PeriodStanding } from "#domain/objections/period.ts";
import { Tag, type Tone } from "../kit/status/tag.tsx";

const tones: Readonly<Record<PeriodStanding, Tone>> = {
  upcoming: "neutral",
  open: "underway",
  settling: "attention",
  closed: "neutral",
};

export function PeriodStandingTag({ standing }: { standing: PeriodStanding }) {
  const t = useTranslations();
  return <Tag tone={tones[standing]}>{t(`objections.periodStanding.${standing}`)}</Tag>;
}
