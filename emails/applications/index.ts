import type { applicationsLetterKinds } from "#messages/en/applications.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { answersChanged } from "./answers-changed.tsx";
import { applicationBeforeBody } from "./application-before-body.tsx";
import { applicationCirculated } from "./application-circulated.tsx";
import { applicationCleared } from "./application-cleared.tsx";
import { applicationCompleted } from "./application-completed.tsx";
import { applicationLeftUndecided } from "./application-left-undecided.tsx";
import { applicationMoved } from "./application-moved.tsx";
import { applicationNotCompleted } from "./application-not-completed.tsx";
import { applicationReceived } from "./application-received.tsx";
import { applicationRefused } from "./application-refused.tsx";
import { applicationReturned } from "./application-returned.tsx";
import { applicationWithdrawn } from "./application-withdrawn.tsx";
import { applicationsToReview } from "./applications-to-review.tsx";
import { callClosed } from "./call-closed.tsx";
import { callExtended } from "./call-extended.tsx";
import { callForSubscriber } from "./call-for-subscriber.tsx";
import { callOpened } from "./call-opened.tsx";
import { classChanged } from "./class-changed.tsx";
import { completionReceived } from "./completion-received.tsx";
import { cutOffAnnounced } from "./cut-off-announced.tsx";
import { draftNotSubmitted } from "./draft-not-submitted.tsx";
import { inquiryAnswered } from "./inquiry-answered.tsx";
import { inquiryReceived } from "./inquiry-received.tsx";
import { interestNotified } from "./interest-notified.tsx";
import { reminderToComplete } from "./reminder-to-complete.tsx";
import { reminderToSubmit } from "./reminder-to-submit.tsx";
import { clearanceTakenBack, refusalTakenBack, returnTakenBack } from "./taken-back.tsx";
import { timeToCompleteExtended } from "./time-to-complete-extended.tsx";

export const applicationsLetters = {
  "application-before-body": applicationBeforeBody,
  "application-circulated": applicationCirculated,
  "application-cleared": applicationCleared,
  "application-completed": applicationCompleted,
  "application-left-undecided": applicationLeftUndecided,
  "application-moved": applicationMoved,
  "application-not-completed": applicationNotCompleted,
  "application-received": applicationReceived,
  "application-refused": applicationRefused,
  "application-returned": applicationReturned,
  "time-to-complete-extended": timeToCompleteExtended,
  "application-withdrawn": applicationWithdrawn,
  "applications-to-review": applicationsToReview,
  "call-closed": callClosed,
  "call-extended": callExtended,
  "call-for-subscriber": callForSubscriber,
  "call-opened": callOpened,
  "answers-changed": answersChanged,
  "class-changed": classChanged,
  "clearance-taken-back": clearanceTakenBack,
  "refusal-taken-back": refusalTakenBack,
  "return-taken-back": returnTakenBack,
  "completion-received": completionReceived,
  "cut-off-announced": cutOffAnnounced,
  "draft-not-submitted": draftNotSubmitted,
  "inquiry-answered": inquiryAnswered,
  "inquiry-received": inquiryReceived,
  "interest-notified": interestNotified,
  "reminder-to-complete": reminderToComplete,
  "reminder-to-submit": reminderToSubmit,
} satisfies Record<keyof typeof applicationsLetterKinds, LetterForm<never>>;
