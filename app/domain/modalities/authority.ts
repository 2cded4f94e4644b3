import type { Authorities } from "../kit/actor.ts";

export const modalitiesAuthorities = {
  "begin-working-draft": { roles: ["chair"], reason: "The Chair's office enters what the Chair drafts." },
  "save-draft-page": { roles: ["chair"], reason: "Several people of the Chair's office work on one draft." },
  "arrange-draft-classes": { roles: ["chair"], reason: "Whom the text lets in, and how, is the Chair's to draft." },
  "comment-on-draft": { roles: ["chair"], reason: "Who drafts together tells one another what is not right yet." },
  "resolve-draft-comment": { roles: ["chair"], reason: "Who drafts together says when it is." },
  "discard-working-draft": { roles: ["chair"], reason: "What was begun by mistake need not be put forward." },
  "propose-modalities": { roles: ["chair"], reason: "The Chair drafts the modalities (letter of 17 December 2021)." },
  "revise-modalities": { roles: ["chair"], reason: "The Chair revises the proposal (letter of 17 December 2021)." },
  "enter-text": { roles: ["chair"], reason: "The Chair drafts what is put to the States." },
  "revise-text": { roles: ["chair"], reason: "The Chair revises a draft." },
  "record-adoption": { roles: ["chair"], reason: "The Chair pronounces a text adopted in a meeting." },
  "see-adoption": {
    roles: ["chair", "secretariat"],
    reason: "Whoever may confirm an adoption reads what was entered.",
  },
  "confirm-adoption": {
    roles: ["chair", "secretariat"],
    reason: "A second person, of the Chair's office or the Secretariat that serves the meeting, says the same.",
  },
  "decline-adoption": {
    roles: ["chair", "secretariat"],
    reason: "What was entered wrongly is taken back before anything has changed.",
  },
  "open-silence-procedure": {
    roles: ["chair"],
    reason: "The Chair places a text under silence (letter of 17 December 2021).",
  },
  "extend-silence-procedure": {
    roles: ["chair"],
    reason: "The Chair who set the closing instant moves it later.",
  },
  "break-silence": { roles: ["mission"], reason: "Any Member State may break silence." },
  "conclude-silence-procedure": { roles: ["clock"], reason: "Silence ends by the passage of time." },
  "see-silence-procedure": {
    roles: ["mission", "chair", "secretariat"],
    reason: "The text is circulated to all missions.",
  },
} as const satisfies Authorities;
