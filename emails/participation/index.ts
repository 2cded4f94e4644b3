import type { participationLetterKinds } from "#messages/en/participation.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { inputsToPost } from "./inputs-to-post.tsx";
import { listOfSpeakersChanged } from "./list-of-speakers-changed.tsx";
import { listOfSpeakersOpened } from "./list-of-speakers-opened.tsx";
import { listOfSpeakersPublished } from "./list-of-speakers-published.tsx";
import { registrationsChanged } from "./registrations-changed.tsx";
import { representativesChanged } from "./representatives-changed.tsx";
import { speakerInscribed } from "./speaker-inscribed.tsx";
import { speakersHeardOtherwise } from "./speakers-heard-otherwise.tsx";
import { writtenInputDeclined } from "./written-input-declined.tsx";
import { writtenInputPosted } from "./written-input-posted.tsx";
import { writtenInputReceived } from "./written-input-received.tsx";

export const participationLetters = {
  "inputs-to-post": inputsToPost,
  "representatives-changed": representativesChanged,
  "registrations-changed": registrationsChanged,
  "written-input-received": writtenInputReceived,
  "written-input-posted": writtenInputPosted,
  "written-input-declined": writtenInputDeclined,
  "list-of-speakers-opened": listOfSpeakersOpened,
  "list-of-speakers-changed": listOfSpeakersChanged,
  "list-of-speakers-published": listOfSpeakersPublished,
  "speaker-inscribed": speakerInscribed,
  "speakers-heard-otherwise": speakersHeardOtherwise,
} satisfies Record<keyof typeof participationLetterKinds, LetterForm<never>>;
