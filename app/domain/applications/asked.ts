import { informationItems } from "../modalities/provisions.ts";

/** What an officer can ask an organisation to complete, in the terms of the decision: an answer, or several that belong together, its record, or what it encloses. */
export const askable = [...informationItems, "record", "documents"] as const;
export type Asked = (typeof askable)[number];
