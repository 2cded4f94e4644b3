import type { ClassKey, WindowStage } from "#domain/modalities/stages.ts";
import { classIn } from "#domain/modalities/templates.ts";
import { questionOf } from "#domain/modalities/what-follows.ts";
import type { WholePeriod } from "./period-of-mission.ts";

/** One whom a note names, and the window in which it does. */
interface Named {
  readonly name: string;
  readonly class: ClassKey | null;
  readonly window: WindowStage | null;
}

/** What an objection does to those whom a note names: once for those for whom it is the same, with their names where that is not all of them. */
export function effectsOnNamed({ rules, asked }: Pick<WholePeriod, "rules" | "asked">, named: readonly Named[]) {
  const answered = named.flatMap(({ name, class: own, window }) =>
    own === null || window === null ? [] : [{ name, question: questionOf(rules, classIn(rules, own), window) }],
  );
  const alike = Map.groupBy(answered, ({ question: { objected, threshold, cites } }) =>
    JSON.stringify([objected, threshold, cites]),
  );
  return [...alike.values()].flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    const { body } = first.question;
    return {
      ...first.question,
      title: asked.questions.find((one) => one.body === body)?.title ?? null,
      names: alike.size === 1 ? null : those.map(({ name }) => name),
    };
  });
}

export type EffectsOnNamed = ReturnType<typeof effectsOnNamed>;
