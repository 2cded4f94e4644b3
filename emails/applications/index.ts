import type { applicationsLetterKinds } from "#messages/en/applications.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { applicationBeforeBody } from "./application-before-body.tsx";
import { applicationCirculated } from "./application-circulated.tsx";
import { applicationCleared } from "./application-cleared.tsx";
import { applicationLeftUndecided } from "./application-left-undecided.tsx";
import { applicationMoved } from "./application-moved.tsx";
import { applicationReceived } from "./application-received.tsx";
import { applicationRefused } from "./application-refused.tsx";
import { applicationWithdrawn } from "./application-withdrawn.tsx";
import { applicationsToReview } from "./applications-to-review.tsx";
import { callClosed } from "./call-closed.tsx";
import { callExtended } from "./call-extended.tsx";
import { clearanceTakenBack } from "./clearance-taken-back.tsx";
import { interestNotified } from "./interest-notified.tsx";

export const applicationsLetters = {
  "application-before-body": applicationBeforeBody,
  "application-circulated": applicationCirculated,
  "application-cleared": applicationCleared,
  "application-left-undecided": applicationLeftUndecided,
  "application-moved": applicationMoved,
  "application-received": applicationReceived,
  "application-refused": applicationRefused,
  "application-withdrawn": applicationWithdrawn,
  "applications-to-review": applicationsToReview,
  "call-closed": callClosed,
  "call-extended": callExtended,
  "clearance-taken-back": clearanceTakenBack,
  "interest-notified": interestNotified,
} satisfies Record<keyof typeof applicationsLetterKinds, LetterForm<never>>;
