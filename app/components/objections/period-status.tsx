import type { PeriodStanding } from "#domain/objections/period.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Status, type Tone } from "../kit/status/status.tsx";

const tones: Readonly<Record<PeriodStanding, Tone>> = {
  upcoming: "idle",
  open: "run",
  settling: "run",
  closed: "off",
};

export function PeriodStatus({ standing }: { standing: PeriodStanding }) {
  const t = useTranslations();
  return <Status tone={tones[standing]}>{t(`objections.periodStanding.${standing}`)}</Status>;
}
