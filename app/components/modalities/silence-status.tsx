import { useTranslations } from "use-intl";
import type { SilenceStanding } from "#domain/modalities/silence.ts";
import { Status, type Tone } from "../kit/status/status.tsx";

const tones: Readonly<Record<SilenceStanding, Tone>> = {
  upcoming: "idle",
  open: "run",
  settling: "act",
  passed: "ok",
  broken: "no",
};

export function SilenceStatus({ standing }: { standing: SilenceStanding }) {
  const t = useTranslations();
  return <Status tone={tones[standing]}>{t(`modalities.silenceStanding.${standing}`)}</Status>;
}
