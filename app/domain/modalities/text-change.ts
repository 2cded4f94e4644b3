import type { PlainDate } from "../kit/calendar.ts";
import type { Citation } from "../kit/ruling.ts";
import type { Provisions } from "./provisions.ts";
import { inOrder, provisionOf, type SourceName, sourceNames } from "./sources.ts";

const words = ["title", "issuer", "citation", "date", "text"] as const;

/** What of a text can be changed by itself: its words, the route of each category, each other provision. */
export type TextField = (typeof words)[number] | SourceName;

export const textFields: readonly TextField[] = [...words, ...sourceNames];

/** One of them before and after, whole: words as they stood, a citation or a provision with its parts. */
export interface TextChange {
  readonly field: TextField;
  readonly before: string | object;
  readonly after: string | object;
}

interface Text {
  readonly title: string;
  readonly issuer: string;
  readonly citation: Citation;
  readonly date: PlainDate;
  readonly text: string;
  readonly provisions: Provisions;
}

/** What differs, in the order in which a text is read. */
export function textChangesBetween(before: Text, after: Text): TextChange[] {
  return textFields
    .map((field) => ({ field, before: read(before, field), after: read(after, field) }))
    .filter((change) => inOrder({ said: change.before }) !== inOrder({ said: change.after }));
}

function read(text: Text, field: TextField): string | object {
  if (field === "date") return text.date.toString();
  return isWords(field) ? text[field] : provisionOf(text.provisions, field);
}

function isWords(field: TextField): field is (typeof words)[number] {
  return words.some((one) => one === field);
}
