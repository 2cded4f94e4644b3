import { letterOfOpenSilence } from "./open-silence.tsx";

/** A while before it closes. */
export const silenceReminder = letterOfOpenSilence("silenceReminder");
