import type { papersLetterKinds } from "#messages/en/papers.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { confirmSubscription } from "./confirm-subscription.tsx";
import { paperCirculated } from "./paper-circulated.tsx";
import { paperForSubscriber } from "./paper-for-subscriber.tsx";
import { sessionForSubscriber } from "./session-for-subscriber.tsx";

export const papersLetters = {
  "paper-circulated": paperCirculated,
  "paper-for-chair": paperCirculated,
  "paper-for-subscriber": paperForSubscriber,
  "session-for-subscriber": sessionForSubscriber,
  "confirm-subscription": confirmSubscription,
} satisfies Record<keyof typeof papersLetterKinds, LetterForm<never>>;
