import type { StandingOfLetter } from "#domain/chair-letters/chair-letter.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Status, type Tone } from "../kit/status/status.tsx";

const tones = {
  draft: "idle",
  asked: "act",
  looked_at: "run",
  waits: "run",
  held_back: "act",
  circulated: "ok",
  discarded: "off",
} as const satisfies Record<StandingOfLetter, Tone>;

/** Where a letter of the Chair stands. */
export function LetterStatus({ standing }: { standing: StandingOfLetter }) {
  const t = useTranslations();
  return <Status tone={tones[standing]}>{t(`chairLetters.standings.${standing}`)}</Status>;
}
