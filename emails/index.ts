import type { Language } from "#messages/kit/languages.ts";
import { accountExists, type AccountExists } from "./people/account-exists.tsx";
import type { AboutAccreditation } from "./kit/about.ts";
import { accreditationReinstated } from "./accreditation/accreditation-reinstated.tsx";
import { accreditationSuspended } from "./accreditation/accreditation-suspended.tsx";
import { accreditationWithdrawn } from "./accreditation/accreditation-withdrawn.tsx";
import { accredited, type Accredited } from "./accreditation/accredited.tsx";
import { applicationCleared, type ApplicationCleared } from "./applications/application-cleared.tsx";
import { applicationReceived, type ApplicationReceived } from "./applications/application-received.tsx";
import { applicationRefused, type ApplicationRefused } from "./applications/application-refused.tsx";
import { applicationWithdrawn, type ApplicationWithdrawn } from "./applications/application-withdrawn.tsx";
import { callExtended, type CallExtended } from "./applications/call-extended.tsx";
import { interestNotified, type InterestNotified } from "./applications/interest-notified.tsx";
import { invitation, type Invitation } from "./people/invitation.tsx";
import { writeLetter, type LetterForm, type RenderedLetter, type Sending } from "./kit/letter.tsx";
import { listCirculated, type ListCirculated } from "./objections/list-circulated.tsx";
import {
  noObjectionPeriodExtended,
  type NoObjectionPeriodExtended,
} from "./objections/no-objection-period-extended.tsx";
import { notAccredited, type NotAccredited } from "./accreditation/not-accredited.tsx";
import { objectionReceived, type ObjectionReceived } from "./objections/objection-received.tsx";
import {
  objectionReceivedForChair,
  type ObjectionReceivedForChair,
} from "./objections/objection-received-for-chair.tsx";
import { objectionWithdrawn, type ObjectionWithdrawn } from "./objections/objection-withdrawn.tsx";
import { passwordChanged, type PasswordChanged } from "./people/password-changed.tsx";
import { resetPassword, type ResetPassword } from "./people/reset-password.tsx";
import { silenceBroken, type SilenceBroken } from "./modalities/silence-broken.tsx";
import { silenceConcluded, type SilenceConcluded } from "./modalities/silence-concluded.tsx";
import { silenceOpened, type SilenceOpened } from "./modalities/silence-opened.tsx";
import { verifyEmail, type VerifyEmail } from "./people/verify-email.tsx";

/** What each letter needs to know. The outbox keeps it as JSON until the letter leaves. */
export interface LetterData {
  "account-exists": AccountExists;
  "accreditation-reinstated": AboutAccreditation;
  "accreditation-suspended": AboutAccreditation;
  "accreditation-withdrawn": AboutAccreditation;
  accredited: Accredited;
  "application-cleared": ApplicationCleared;
  "application-received": ApplicationReceived;
  "application-refused": ApplicationRefused;
  "application-withdrawn": ApplicationWithdrawn;
  "call-extended": CallExtended;
  "interest-notified": InterestNotified;
  invitation: Invitation;
  "list-circulated": ListCirculated;
  "no-objection-period-extended": NoObjectionPeriodExtended;
  "not-accredited": NotAccredited;
  "objection-received": ObjectionReceived;
  "objection-received-for-chair": ObjectionReceivedForChair;
  "objection-withdrawn": ObjectionWithdrawn;
  "password-changed": PasswordChanged;
  "reset-password": ResetPassword;
  "silence-broken": SilenceBroken;
  "silence-concluded": SilenceConcluded;
  "silence-opened": SilenceOpened;
  "verify-email": VerifyEmail;
}

/** The letters that the portal sends, named for what happened. */
export type LetterKind = keyof LetterData;

/** Every letter and its form. */
export const letterForms: { readonly [Kind in LetterKind]: LetterForm<LetterData[Kind]> } = {
  "account-exists": accountExists,
  "accreditation-reinstated": accreditationReinstated,
  "accreditation-suspended": accreditationSuspended,
  "accreditation-withdrawn": accreditationWithdrawn,
  accredited,
  "application-cleared": applicationCleared,
  "application-received": applicationReceived,
  "application-refused": applicationRefused,
  "application-withdrawn": applicationWithdrawn,
  "call-extended": callExtended,
  "interest-notified": interestNotified,
  invitation,
  "list-circulated": listCirculated,
  "no-objection-period-extended": noObjectionPeriodExtended,
  "not-accredited": notAccredited,
  "objection-received": objectionReceived,
  "objection-received-for-chair": objectionReceivedForChair,
  "objection-withdrawn": objectionWithdrawn,
  "password-changed": passwordChanged,
  "reset-password": resetPassword,
  "silence-broken": silenceBroken,
  "silence-concluded": silenceConcluded,
  "silence-opened": silenceOpened,
  "verify-email": verifyEmail,
};

/** A letter for the outbox: its kind and what that kind needs to know. */
export type Letter = { [Kind in LetterKind]: { readonly kind: Kind; readonly data: LetterData[Kind] } }[LetterKind];

export function isLetterKind(kind: string): kind is LetterKind {
  return Object.hasOwn(letterForms, kind);
}

export function renderLetter<Kind extends LetterKind>(
  kind: Kind,
  data: LetterData[Kind],
  language: Language,
  sending: Sending,
): RenderedLetter {
  return writeLetter(letterForms[kind], data, language, sending);
}
