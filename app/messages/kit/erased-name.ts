import { isolated } from "./isolated.ts";

/** The name that the record keeps of somebody who was erased (`erase_person`, db/promises/record.sql). Pages and letters say it in their own language. */
const ERASED = "Erased person";

const inSentences = isolated(ERASED);

/** Whether a name is nobody's any more. */
export function isErased(name: unknown): boolean {
  return name === ERASED || name === inSentences;
}
