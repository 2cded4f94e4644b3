import type { StandingOfInput } from "#domain/participation/written-input.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";

const tones = { waiting: "run", posted: "ok", declined: "no", withdrawn: "off" } as const;

/** What became of a written input. */
export function InputStatus({ standing }: { standing: StandingOfInput }) {
  const t = useTranslations();
  return <Status tone={tones[standing]}>{t(`participation.inputs.standings.${standing}`)}</Status>;
}
