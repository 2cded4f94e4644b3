import type { objectionsLetterKinds } from "#messages/en/objections.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { listCirculated } from "./list-circulated.tsx";
import { noObjectionPeriodExtended } from "./no-objection-period-extended.tsx";
import { objectionReceived } from "./objection-received.tsx";
import { objectionReceivedForChair } from "./objection-received-for-chair.tsx";
import { objectionWithdrawn } from "./objection-withdrawn.tsx";

export const objectionsLetters = {
  "list-circulated": listCirculated,
  "no-objection-period-extended": noObjectionPeriodExtended,
  "objection-received": objectionReceived,
  "objection-received-for-chair": objectionReceivedForChair,
  "objection-withdrawn": objectionWithdrawn,
} satisfies Record<keyof typeof objectionsLetterKinds, LetterForm<never>>;
