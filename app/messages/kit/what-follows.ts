import type { Follows, NamedClass, NamedQuestion } from "#domain/modalities/what-follows.ts";
import { isolated } from "./isolated.ts";
import { listed } from "./listed.ts";
import type { Translate } from "./translator.ts";

/** How many must object; letters that were kept before it was said have none. */
export interface Enough {
  readonly threshold?: number | undefined;
}

type Answered = Pick<NamedQuestion, "title"> & Enough & { readonly follows: Follows };

/**
 * To what silence or an objection leads in a window: `listed` for whoever reads the list, `own` for an organisation on it. Nothing else says it, since a
 * decision may ask States more than once.
 */
export function followsInWords(
  t: Translate,
  whose: "listed" | "own",
  answer: "silent" | "objected",
  { follows, title, threshold = 1 }: Answered,
): string {
  return t(`follows.${whose}.${answer}.${follows.to}`, {
    count: threshold,
    body: title === null ? "none" : "named",
    title: title === null ? "" : isolated(title),
    decides: follows.to === "body" ? follows.decides : "",
    office: follows.to === "office" ? follows.office : "",
    class: follows.to === "class" ? nameOfClass(t, follows.class) : "",
    length:
      follows.to === "chair" ? t(`modalities.length.${follows.within.unit}`, { count: follows.within.count }) : "",
  });
}

/** What of a question is told in words. */
export type AskedInWords = Pick<NamedQuestion, "of" | "title" | "silent" | "objected"> & Enough;

/** What follows on a list, for each class apart where it is not the same for all. What an objection does is told question by question, since each has its paragraph. */
export function questionsInWords(
  t: Translate,
  answer: "silent" | "objected",
  questions: readonly AskedInWords[],
): string[] {
  const told = questions.map(({ of, title, threshold, [answer]: follows }) => ({
    of: of ?? [],
    words: followsInWords(t, "listed", answer, { title, threshold, follows }),
  }));
  const alike =
    answer === "objected" ? told.map((one) => [one]) : [...Map.groupBy(told, ({ words }) => words).values()];
  return alike.map((those) => {
    const words = those[0]?.words ?? "";
    const classes = those.flatMap(({ of }) => of.map((one) => nameOfClass(t, one)));
    return alike.length === 1 || classes.length === 0 ? words : t("follows.of", { classes: listed(classes, t), words });
  });
}

export function nameOfClass(t: Translate, { title, customary }: NamedClass): string {
  return customary === null ? isolated(title) : t(`modalities.category.${customary}`);
}
