import { useTranslations } from "use-intl";
import type { WindowStanding } from "#domain/kit/calendar.ts";
import { Tag, type Tone } from "../kit/status/tag.tsx";

const tones: Readonly<Record<WindowStanding, Tone>> = {
  upcoming: "neutral",
  open: "underway",
  settling: "neutral",
  settled: "neutral",
};

export function CallStandingTag({ standing }: { standing: WindowStanding }) {
  const t = useTranslations();
  return <Tag tone={tones[standing]}>{t(`applications.callStanding.${standing}`)}</Tag>;
}
