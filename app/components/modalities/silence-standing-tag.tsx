import { useTranslations } from "use-intl";
import { Tag, type Tone } from "../kit/status/tag.tsx";
import type { SilenceStanding } from "#domain/modalities/silence.ts";

const tones: Readonly<Record<SilenceStanding, Tone>> = {
  upcoming: "neutral",
  open: "underway",
  settling: "attention",
  passed: "positive",
  broken: "negative",
};

export function SilenceStandingTag({ standing }: { standing: SilenceStanding }) {
  const t = useTranslations();
  return <Tag tone={tones[standing]}>{t(`modalities.silenceOfMission.standing.${standing}`)}</Tag>;
}
