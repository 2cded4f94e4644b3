import type { Answers } from "#domain/applications/application.ts";
import type { Returned } from "#domain/applications/cure.ts";
import { informationItems } from "#domain/modalities/provisions.ts";
import type { Outage } from "#domain/process/outage.ts";
import { withOutages } from "../kit/extensions.ts";

/** How an application was sent back, each time, and what the organisation then changed: each answer before and after. */
export function returnedShown(returned: readonly Returned[], answers: Answers, outages: readonly Outage[]) {
  return returned.map(({ returnedAt, until, extensions, completedAt, words, asked, ...before }, place) => {
    const after = returned[place + 1]?.answers ?? answers;
    return {
      returnedAt: returnedAt.toString(),
      until: until.toString(),
      extensions: withOutages(extensions, outages),
      completedAt: completedAt?.toString() ?? null,
      words,
      asked,
      changes: informationItems.flatMap((item) =>
        before.answers[item] === after[item] ? [] : [{ item, before: before.answers[item], after: after[item] }],
      ),
    };
  });
}

export type ReturnedShown = ReturnType<typeof returnedShown>[number];
