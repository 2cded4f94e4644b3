import { informationItems } from "../modalities/provisions.ts";

/** What an officer can ask an organisation to complete: an answer, or its record. */
export const askable = [...informationItems, "record"] as const;
export type Asked = (typeof askable)[number];
