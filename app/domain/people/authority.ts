import type { Authorities } from "../kit/actor.ts";

const everybody = {
  roles: ["applicant", "mission", "chair", "secretariat", "administrator"],
  reason: "Everybody keeps their own account.",
} as const;

/** What concerns nobody but oneself: also an observer's delegate does it, who otherwise only sees. */
export const ownAccountAuthorities = {
  "see-own-account": everybody,
  "change-own-name": everybody,
  "change-own-language": everybody,
  "change-own-letters": { roles: ["chair", "secretariat"], reason: "An officer says how letters come." },
  "change-own-address": everybody,
  "change-own-password": everybody,
  "add-passkey": everybody,
  "remove-passkey": everybody,
  "make-calendar-address": everybody,
  "withdraw-calendar-address": everybody,
  "wish-for-erasure": everybody,
  "withdraw-erasure-wish": everybody,
} as const satisfies Authorities;

/** Whoever looks after the people of a mission does it also for an observer State, and need not be among those who object. */
export const peopleOfMissionAuthorities = {
  "invite-delegate": { roles: ["mission"], reason: "A mission says who acts for it." },
  "withdraw-delegate-invitation": { roles: ["mission"], reason: "A mission says who acts for it." },
  "end-delegate-access": { roles: ["mission"], reason: "A mission says who acts for it." },
  "change-mission-language": { roles: ["mission"], reason: "A mission says in which language it reads." },
  "change-mission-letters": { roles: ["mission"], reason: "A mission says how letters come to it." },
  "name-access-administrator": {
    roles: ["mission", "administrator"],
    reason: "A mission says who looks after its people; the administrator of the portal may do all of it.",
  },
  "end-access-administrator": {
    roles: ["mission", "administrator"],
    reason: "A mission says who looks after its people; the administrator of the portal may do all of it.",
  },
} as const satisfies Authorities;

export const peopleAuthorities = {
  "record-mission": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "invite-person": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "import-missions": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "import-people": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "withdraw-invitation": { roles: ["administrator"], reason: "Access is given and taken by the administrator." },
  "send-invitation-again": { roles: ["administrator"], reason: "Access is given and taken by the administrator." },
  "deactivate-person": { roles: ["administrator"], reason: "Access is given and taken by the administrator." },
  "reactivate-person": { roles: ["administrator"], reason: "Access is given and taken by the administrator." },
  "change-office": { roles: ["administrator"], reason: "Access is given and taken by the administrator." },
  "revoke-sign-ins": { roles: ["administrator"], reason: "Access is given and taken by the administrator." },
  "reset-second-factor": { roles: ["administrator"], reason: "Access is given and taken by the administrator." },
  "confirm-second-factor-reset": {
    roles: ["administrator"],
    reason: "Access is given and taken by the administrator.",
  },
  "withdraw-second-factor-reset": {
    roles: ["administrator"],
    reason: "Access is given and taken by the administrator.",
  },
  "erase-person": { roles: ["administrator"], reason: "Access is given and taken by the administrator." },
  "confirm-person-erasure": { roles: ["administrator"], reason: "Access is given and taken by the administrator." },
  "withdraw-person-erasure": { roles: ["administrator"], reason: "Access is given and taken by the administrator." },
  "mend-address": { roles: ["administrator"], reason: "Access is given and taken by the administrator." },
  "correct-mission-name": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "end-mission": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "mend-mission-addresses": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "name-person": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "confirm-person-naming": { roles: ["administrator"], reason: "Access is given by the administrator." },
  "see-colleagues": { roles: ["applicant"], reason: "Who acts for an organisation knows who else does." },
  "invite-colleague": { roles: ["applicant"], reason: "An organisation says who acts for it." },
  "withdraw-colleague-invitation": { roles: ["applicant"], reason: "An organisation says who acts for it." },
  "take-off-colleague": { roles: ["applicant"], reason: "An organisation says who acts for it." },
  "leave-organisation": { roles: ["applicant"], reason: "Nobody has to act for an organisation." },
  "see-people-of-mission": { roles: ["mission"], reason: "Who acts for a mission knows who else does." },
  ...peopleOfMissionAuthorities,
  "see-people": { roles: ["administrator"], reason: "Access is given by the administrator." },
  ...ownAccountAuthorities,
} as const satisfies Authorities;
