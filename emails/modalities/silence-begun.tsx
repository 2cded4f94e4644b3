import { letterOfOpenSilence } from "./open-silence.tsx";

/** When one that was announced for later opens. */
export const silenceBegun = letterOfOpenSilence("silenceBegun");
