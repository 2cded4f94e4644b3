import { useTranslations } from "use-intl";
import { Tag, type Tone } from "../kit/status/tag.tsx";
import type { ApplicationState } from "#domain/applications/application.ts";

/** What an application is to those who work on it: its recorded state, or what time has made of it. */
export type DeskStanding =
  ApplicationState | "accredited" | "suspended" | "accreditation-withdrawn" | "expired" | "not-accredited";

const tones: Readonly<Record<DeskStanding, Tone>> = {
  draft: "neutral",
  submitted: "attention",
  cleared: "underway",
  circulated: "underway",
  refused: "negative",
  withdrawn: "neutral",
  accredited: "positive",
  suspended: "attention",
  "accreditation-withdrawn": "negative",
  expired: "neutral",
  "not-accredited": "negative",
};

export function DeskStandingTag({ standing }: { standing: DeskStanding }) {
  const t = useTranslations();
  return <Tag tone={tones[standing]}>{t(`applications.deskStanding.${standing}`)}</Tag>;
}
