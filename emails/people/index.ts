import type { peopleLetterKinds } from "#messages/en/people.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { accountExists } from "./account-exists.tsx";
import { addressChanged } from "./address-changed.tsx";
import { colleaguesChanged } from "./colleagues-changed.tsx";
import { confirmAddress } from "./confirm-address.tsx";
import { confirmNewAddress } from "./confirm-new-address.tsx";
import { erasureAsked } from "./erasure-asked.tsx";
import { invitation } from "./invitation.tsx";
import { missionAccessEnded } from "./mission-access-ended.tsx";
import { missionAddressesChanged } from "./mission-addresses-changed.tsx";
import { missionNameCorrected } from "./mission-name-corrected.tsx";
import { officePeopleChanged } from "./office-people-changed.tsx";
import { organisationInvitation } from "./organisation-invitation.tsx";
import { ownSecondFactorResetAsked } from "./own-second-factor-reset-asked.tsx";
import { passkeyAdded } from "./passkey-added.tsx";
import { passwordChanged } from "./password-changed.tsx";
import { personErased } from "./person-erased.tsx";
import { resetPassword } from "./reset-password.tsx";
import { secondFactorReset } from "./second-factor-reset.tsx";
import { secondFactorResetAsked } from "./second-factor-reset-asked.tsx";
import { takenOff } from "./taken-off.tsx";
import { verifyEmail } from "./verify-email.tsx";

export const peopleLetters = {
  "account-exists": accountExists,
  "address-changed": addressChanged,
  "colleagues-changed": colleaguesChanged,
  "confirm-address": confirmAddress,
  "confirm-new-address": confirmNewAddress,
  "erasure-asked": erasureAsked,
  invitation,
  "mission-access-ended": missionAccessEnded,
  "mission-addresses-changed": missionAddressesChanged,
  "mission-name-corrected": missionNameCorrected,
  "office-people-changed": officePeopleChanged,
  "organisation-invitation": organisationInvitation,
  "own-second-factor-reset-asked": ownSecondFactorResetAsked,
  "passkey-added": passkeyAdded,
  "password-changed": passwordChanged,
  "person-erased": personErased,
  "reset-password": resetPassword,
  "second-factor-reset": secondFactorReset,
  "second-factor-reset-asked": secondFactorResetAsked,
  "taken-off": takenOff,
  "verify-email": verifyEmail,
} satisfies Record<keyof typeof peopleLetterKinds, LetterForm<never>>;
