import type { Authorities } from "../kit/actor.ts";

export const objectionsAuthorities = {
  "circulate-list": { roles: ["secretariat"], reason: "The list goes to all missions through the Secretariat." },
  "seal-information-list": {
    roles: ["secretariat"],
    reason: "Whose status was verified is listed for the information of the missions.",
  },
  "correct-list": {
    roles: ["secretariat"],
    reason: "What is wrong on a list that went out is put right by a corrigendum.",
  },
  "extend-no-objection-period": {
    roles: ["secretariat"],
    reason: "A closing instant may be moved later, with a reason.",
  },
  "put-list-before-body": {
    roles: ["secretariat"],
    reason: "The list goes to the body that decides on it through the Secretariat.",
  },
  "see-determinations": {
    roles: ["secretariat", "chair"],
    reason: "What lies before a body concerns its Chair and its Secretariat.",
  },
  "save-determination-draft": {
    roles: ["secretariat", "chair"],
    reason: "What was decided on thousands is entered page by page.",
  },
  "enter-determination": {
    roles: ["secretariat", "chair"],
    reason: "Whoever services the body puts on record what it decided.",
  },
  "confirm-determination": {
    roles: ["secretariat", "chair"],
    reason: "A second person answers for what was entered.",
  },
  "discard-determination": {
    roles: ["secretariat", "chair"],
    reason: "What was entered wrongly is taken away before it says anything.",
  },
  "lapse-no-objection-period": {
    roles: ["clock"],
    reason: "Silence is consent: the period ends by the passage of time.",
  },
  "raise-objection": { roles: ["mission"], reason: "A Member State may object to named organisations." },
  "withdraw-objection": { roles: ["mission"], reason: "The State that objected may withdraw its objection." },
  hold: { roles: ["mission"], reason: "A member may hold instead of objecting, where the text lets it." },
  "lift-hold": { roles: ["mission"], reason: "The State that holds may lift its hold." },
  "maintain-objection": {
    roles: ["mission"],
    reason: "A State whose objection is consulted on says that it stands.",
  },
  "write-to-chair": {
    roles: ["mission"],
    reason: "A State whose objection is consulted on writes to the Chair.",
  },
  "see-consultations": { roles: ["chair"], reason: "The Chair consults those who objected." },
  "write-in-consultation": {
    roles: ["chair"],
    reason: "The Chair's office keeps notes, and asks a State that objected.",
  },
  "extend-consultations": {
    roles: ["chair"],
    reason: "Who consults may give those who are consulted longer, for all alike.",
  },
  "record-objectors-answer": {
    roles: ["chair"],
    reason: "What a State wrote to the Chair is put on record with its letter.",
  },
  "record-outcomes": {
    roles: ["clock"],
    reason: "A hold ends, and a consultation, by the passage of time.",
  },
  "see-circulated-list": {
    roles: ["mission", "chair", "secretariat"],
    reason: "The list is circulated to all missions.",
  },
  "see-sealed-list": {
    roles: ["mission", "chair", "secretariat"],
    reason: "A list is read by those to whom its decision gives it; what is public is on a page for everybody.",
  },
  "see-own-objections": { roles: ["mission"], reason: "A mission sees what it sent." },
  "see-objectors": {
    roles: ["chair"],
    reason: "Objections are made known to the Chair (modalities of 22 April 2022).",
  },
  "ask-who-objected": {
    roles: ["mission"],
    reason: "Any Member State may ask the Chair who objected, to whom, and on which basis if one was given.",
  },
  "see-own-requests": { roles: ["mission"], reason: "A mission sees what it asked the Chair, and the answer." },
  "answer-request": { roles: ["chair"], reason: "The Chair answers the State that asks who objected." },
} as const satisfies Authorities;
