import type { Authorities } from "../kit/actor.ts";

export const participationAuthorities = {
  "nominate-representative": { roles: ["applicant"], reason: "An accredited organisation says who comes for it." },
  "change-representative": { roles: ["applicant"], reason: "An accredited organisation says who comes for it." },
  "withdraw-representative": { roles: ["applicant"], reason: "An accredited organisation says who comes for it." },
  "see-own-representatives": { roles: ["applicant"], reason: "An organisation says who comes for it." },
  "register-for-session": {
    roles: ["applicant"],
    reason: "An organisation says who comes for it to what invites all.",
  },
  "change-registration": { roles: ["applicant"], reason: "An organisation says who comes for it to what invites all." },
  "withdraw-registration": {
    roles: ["applicant"],
    reason: "An organisation says who comes for it to what invites all.",
  },
  "see-representatives": { roles: ["secretariat"], reason: "The Secretariat registers who comes to a session." },
  "open-program-access": { roles: ["secretariat"], reason: "The Secretariat registers who comes to a session." },
  "end-program-access": { roles: ["secretariat"], reason: "The Secretariat registers who comes to a session." },
  "send-written-input": { roles: ["applicant"], reason: "An accredited organisation sends written inputs." },
  "withdraw-written-input": { roles: ["applicant"], reason: "An accredited organisation sends written inputs." },
  "see-own-written-inputs": { roles: ["applicant"], reason: "An accredited organisation sends written inputs." },
  "see-written-inputs": {
    roles: ["secretariat", "chair"],
    reason: "The Secretariat posts what came in, and the Chair's office knows what came.",
  },
  "post-written-input": { roles: ["secretariat"], reason: "The Secretariat posts what came in." },
  "decline-written-input": { roles: ["secretariat"], reason: "The Secretariat posts what came in." },
  "open-list-of-speakers": { roles: ["secretariat"], reason: "The Secretariat keeps the list of speakers." },
  "change-list-of-speakers": { roles: ["secretariat"], reason: "The Secretariat keeps the list of speakers." },
  "publish-list-of-speakers": { roles: ["secretariat"], reason: "The Secretariat keeps the list of speakers." },
  "move-inscription": { roles: ["secretariat"], reason: "The Secretariat keeps the list of speakers." },
  "see-list-of-speakers": {
    roles: ["secretariat", "chair"],
    reason: "The Secretariat keeps the list of speakers, and the Chair gives the floor by it.",
  },
  "inscribe-speaker": { roles: ["applicant"], reason: "An accredited organisation inscribes who speaks for it." },
  "change-inscription": { roles: ["applicant"], reason: "An accredited organisation inscribes who speaks for it." },
  "withdraw-inscription": { roles: ["applicant"], reason: "An accredited organisation inscribes who speaks for it." },
  "see-own-inscriptions": { roles: ["applicant"], reason: "An accredited organisation inscribes who speaks for it." },
} as const satisfies Authorities;
