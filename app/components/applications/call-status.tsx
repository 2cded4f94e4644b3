import type { WindowStanding } from "#domain/kit/calendar.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Status, type Tone } from "../kit/status/status.tsx";

const tones: Readonly<Record<WindowStanding, Tone>> = {
  upcoming: "idle",
  open: "run",
  settling: "off",
  settled: "off",
};

export function CallStatus({ standing }: { standing: WindowStanding }) {
  const t = useTranslations();
  return <Status tone={tones[standing]}>{t(`applications.callStanding.${standing}`)}</Status>;
}
