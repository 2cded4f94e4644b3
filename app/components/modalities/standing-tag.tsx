import { useTranslations } from "use-intl";
import type { StandingShown } from "#domain/modalities/modalities.ts";
import { Tag, type Tone } from "../kit/status/tag.tsx";

const tones: Record<StandingShown, Tone> = {
  draft: "neutral",
  "under-silence": "underway",
  settling: "underway",
  adopted: "positive",
  "governs-earlier-calls": "neutral",
  "not-adopted": "negative",
  superseded: "neutral",
};

export function ModalitiesStandingTag({ standing }: { standing: StandingShown }) {
  const t = useTranslations();
  return <Tag tone={tones[standing]}>{t(`modalities.text.standings.${standing}`)}</Tag>;
}
