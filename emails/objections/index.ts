import type { objectionsLetterKinds } from "#messages/en/objections.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { consultationOpened, consultationReminder } from "./consultation-opened.tsx";
import { consultationRequest } from "./consultation-request.tsx";
import { consultationsExtended } from "./consultations-extended.tsx";
import { determinationConfirmed } from "./determination-confirmed.tsx";
import { finalListSealed } from "./final-list-sealed.tsx";
import { holdReminder } from "./hold-reminder.tsx";
import { informationListSealed } from "./information-list-sealed.tsx";
import { listBeforeBody } from "./list-before-body.tsx";
import { listCirculated } from "./list-circulated.tsx";
import { listCirculatedForChair } from "./list-circulated-for-chair.tsx";
import { listCorrected } from "./list-corrected.tsx";
import { noObjectionPeriodBegun } from "./no-objection-period-begun.tsx";
import { noObjectionPeriodClosed } from "./no-objection-period-closed.tsx";
import { noObjectionPeriodExtended } from "./no-objection-period-extended.tsx";
import { noObjectionPeriodReminder } from "./no-objection-period-reminder.tsx";
import { objectionReceived } from "./objection-received.tsx";
import { objectionReceivedForChair } from "./objection-received-for-chair.tsx";
import { objectionWithdrawn } from "./objection-withdrawn.tsx";
import { objectorsAskedFor } from "./objectors-asked-for.tsx";
import { requestAnswered } from "./request-answered.tsx";
import { writtenToChair } from "./written-to-chair.tsx";

export const objectionsLetters = {
  "consultation-opened": consultationOpened,
  "consultation-reminder": consultationReminder,
  "consultation-request": consultationRequest,
  "consultations-extended": consultationsExtended,
  "determination-confirmed": determinationConfirmed,
  "final-list-sealed": finalListSealed,
  "hold-reminder": holdReminder,
  "list-before-body": listBeforeBody,
  "list-circulated": listCirculated,
  "list-circulated-for-chair": listCirculatedForChair,
  "information-list-sealed": informationListSealed,
  "list-corrected": listCorrected,
  "no-objection-period-closed": noObjectionPeriodClosed,
  "no-objection-period-extended": noObjectionPeriodExtended,
  "no-objection-period-begun": noObjectionPeriodBegun,
  "no-objection-period-reminder": noObjectionPeriodReminder,
  "objection-received": objectionReceived,
  "objection-received-for-chair": objectionReceivedForChair,
  "objection-withdrawn": objectionWithdrawn,
  "objectors-asked-for": objectorsAskedFor,
  "request-answered": requestAnswered,
  "written-to-chair": writtenToChair,
} satisfies Record<keyof typeof objectionsLetterKinds, LetterForm<never>>;
