import type { participationLetterKinds } from "#messages/en/participation.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { representativesChanged } from "./representatives-changed.tsx";

export const participationLetters = {
  "representatives-changed": representativesChanged,
} satisfies Record<keyof typeof participationLetterKinds, LetterForm<never>>;
