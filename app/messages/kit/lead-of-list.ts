import type { ListKind } from "#domain/objections/disclosure.ts";
import type { Translate } from "./translator.ts";
import { type AskedInWords, questionsInWords } from "./what-follows.ts";

/** What a sealed list is, as its page and its file begin: whom it names, who answers it, and what follows from silence. */
export function leadOfList(
  {
    kind,
    count,
    answeredBy,
    questions,
  }: {
    readonly kind: ListKind;
    readonly count: number;
    readonly answeredBy: "states" | "body" | null;
    readonly questions: readonly AskedInWords[];
  },
  t: Translate,
): readonly string[] {
  const what = answeredBy === "body" ? "beforeBody" : kind;
  return [t(`objections.sealedList.lead.${what}`, { count }), ...questionsInWords(t, "silent", questions)];
}
