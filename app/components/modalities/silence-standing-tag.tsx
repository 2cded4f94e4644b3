import { useTranslations } from "use-intl";
import type { SilenceStanding } from "#domain/modalities/silence.ts";
import { Tag, type Tone } from "../kit/status/tag.tsx";

const tones: Readonly<Record<SilenceStanding, Tone>> = {
  upcoming: "neutral",
  open: "underway",
  settling: "attention",
  passed: "positive",
  broken: "negative",
};

export function SilenceStandingTag({ standing }: { standing: SilenceStanding }) {
  const t = useTranslations();
  return <Tag tone={tones[standing]}>{t(`modalities.silenceStanding.${standing}`)}</Tag>;
}
