import type { modalitiesLetterKinds } from "#messages/en/modalities.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { silenceBroken } from "./silence-broken.tsx";
import { silenceConcluded } from "./silence-concluded.tsx";
import { silenceOpened } from "./silence-opened.tsx";

export const modalitiesLetters = {
  "silence-broken": silenceBroken,
  "silence-concluded": silenceConcluded,
  "silence-opened": silenceOpened,
} satisfies Record<keyof typeof modalitiesLetterKinds, LetterForm<never>>;
