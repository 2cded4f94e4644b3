import type { modalitiesLetterKinds } from "#messages/en/modalities.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { adoptionToConfirm } from "./adoption-to-confirm.tsx";
import { silenceBegun } from "./silence-begun.tsx";
import { silenceBroken } from "./silence-broken.tsx";
import { silenceConcluded } from "./silence-concluded.tsx";
import { silenceExtended } from "./silence-extended.tsx";
import { silenceOpened } from "./silence-opened.tsx";
import { silenceReminder } from "./silence-reminder.tsx";
import { textAdopted } from "./text-adopted.tsx";

export const modalitiesLetters = {
  "adoption-to-confirm": adoptionToConfirm,
  "text-adopted": textAdopted,
  "silence-begun": silenceBegun,
  "silence-broken": silenceBroken,
  "silence-concluded": silenceConcluded,
  "silence-extended": silenceExtended,
  "silence-opened": silenceOpened,
  "silence-reminder": silenceReminder,
} satisfies Record<keyof typeof modalitiesLetterKinds, LetterForm<never>>;
