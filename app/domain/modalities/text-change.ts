import type { PlainDate } from "../kit/calendar.ts";
import type { Citation } from "../kit/ruling.ts";
import type { Provisions } from "./provisions.ts";
import { inOrder, provisionOf, type SourceName, sourceNames } from "./sources.ts";
import type { Class } from "./stages.ts";
import { classesOf, ownClassesOf } from "./templates.ts";

const words = ["title", "issuer", "citation", "date", "text"] as const;

/** What of a text can be changed by itself: its words, the route of each category, each other provision, and its own classes. */
export type TextField = (typeof words)[number] | SourceName | "classes";

export const textFields: readonly TextField[] = [...words, ...sourceNames, "classes"];

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
  readonly classes?: readonly Class[];
}

/** What differs, in the order in which a text is read. The customary classes change with the provisions that describe them, and are not told twice. */
export function textChangesBetween(before: Text, after: Text): TextChange[] {
  const hasOwn = ownClassesOf(before) !== undefined || ownClassesOf(after) !== undefined;
  return textFields
    .filter((field) => field !== "classes" || hasOwn)
    .map((field) => ({ field, before: read(before, field), after: read(after, field) }))
    .filter((change) => inOrder({ said: change.before }) !== inOrder({ said: change.after }));
}

function read(text: Text, field: TextField): string | object {
  if (field === "date") return text.date.toString();
  if (field === "classes") return classesInTheirPlaces(text);
  return isWords(field) ? text[field] : provisionOf(text.provisions, field);
}

/** Each class under its key and each stage under its place and its key, so that a stage that was moved reads as another. */
export function classesInTheirPlaces(text: Pick<Text, "classes" | "provisions">): object {
  return Object.fromEntries(
    classesOf(text).map(({ key, track, ...said }, index) => [
      key,
      {
        ...said,
        place: index + 1,
        track:
          track === null
            ? "closed"
            : Object.fromEntries(track.map((stage, place) => [`${String(place + 1)}-${stage.key}`, stage])),
      },
    ]),
  );
}

function isWords(field: TextField): field is (typeof words)[number] {
  return words.some((one) => one === field);
}
