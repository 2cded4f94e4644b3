import { useTranslations } from "use-intl";
import type { ModalitiesStanding } from "#domain/modalities.ts";
import { Tag, type Tone } from "#components/status/tag.tsx";

const tones: Record<ModalitiesStanding, Tone> = {
  draft: "neutral",
  "under-silence": "underway",
  settling: "underway",
  adopted: "positive",
  "not-adopted": "negative",
  superseded: "neutral",
};

export function ModalitiesStandingTag({ standing }: { standing: ModalitiesStanding }) {
  const t = useTranslations();
  return <Tag tone={tones[standing]}>{t(`public.modalities.standings.${standing}`)}</Tag>;
}
