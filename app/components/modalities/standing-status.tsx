import type { StandingShown } from "#domain/modalities/modalities.ts";
import type { TextStanding } from "#domain/modalities/put-text.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Status, type Tone } from "../kit/status/status.tsx";

export const standingTones: Record<StandingShown, Tone> = {
  draft: "idle",
  "under-silence": "run",
  settling: "run",
  adopted: "ok",
  "governs-earlier-calls": "run",
  "not-adopted": "no",
  superseded: "off",
};

interface StandingTagProps<Standing> {
  readonly standing: Standing;
  /** Silence is announced, and opens later. */
  readonly announced: boolean;
}

export function ModalitiesStandingTag({ standing, announced }: StandingTagProps<StandingShown>) {
  const t = useTranslations();
  const isAnnounced = announced && standing === "under-silence";
  const word = isAnnounced ? t("modalities.announced") : t(`modalities.standing.${standing}`);
  return <Status tone={isAnnounced ? "idle" : standingTones[standing]}>{word}</Status>;
}

export function TextStandingTag(props: StandingTagProps<TextStanding>) {
  const { standing, announced } = props;
  const tone = announced && standing === "under-silence" ? "idle" : standingTones[standing];
  return <Status tone={tone}>{useTextStanding(props)}</Status>;
}

/** The word for the standing of a text of the process. */
export function useTextStanding({ standing, announced }: StandingTagProps<TextStanding>): string {
  const t = useTranslations();
  return announced && standing === "under-silence"
    ? t("modalities.announced")
    : t(`modalities.processText.standing.${standing}`);
}
