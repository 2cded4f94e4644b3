import type { SilenceStanding } from "#domain/modalities/silence.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Status, type Tone } from "../kit/status/status.tsx";

export const silenceTones: Readonly<Record<SilenceStanding, Tone>> = {
  upcoming: "idle",
  open: "run",
  settling: "run",
  passed: "ok",
  broken: "no",
};

export function SilenceStatus({ standing }: { standing: SilenceStanding }) {
  const t = useTranslations();
  return <Status tone={silenceTones[standing]}>{t(`modalities.silenceStanding.${standing}`)}</Status>;
}
