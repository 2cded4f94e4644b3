import { answerItems, type Answers } from "#domain/applications/answer-items.ts";
import type { EarlierAnswers } from "#domain/applications/change-answers.ts";
import type { Returned } from "#domain/applications/cure.ts";
import type { Outage } from "#domain/process/outage.ts";
import { withOutages } from "../kit/extensions.ts";

/** How an application was sent back, each time, and what the organisation then changed: each answer before and after. */
export function returnedShown(returned: readonly Returned[], answers: Answers, outages: readonly Outage[]) {
  return returned.map(({ returnedAt, until, extensions, completedAt, takenBack, words, asked, ...before }, place) => {
    const after = returned[place + 1]?.answers ?? answers;
    return {
      returnedAt: returnedAt.toString(),
      until: until.toString(),
      extensions: withOutages(extensions, outages),
      completedAt: completedAt?.toString() ?? null,
      takenBack: takenBack === null ? null : { ...takenBack, at: takenBack.at.toString() },
      words,
      asked,
      changes: changesBetween(before.answers, after),
    };
  });
}

/** What the organisation changed while the call was open, each time; what it was sent back with comes after. */
export function changedShown(earlier: readonly EarlierAnswers[], answers: Answers) {
  return earlier.map(({ replacedAt, answers: before }, place) => ({
    changedAt: replacedAt.toString(),
    changes: changesBetween(before, earlier[place + 1]?.answers ?? answers),
  }));
}

function changesBetween(before: Answers, after: Answers) {
  return answerItems.flatMap((item) =>
    before[item] === after[item] ? [] : [{ item, before: before[item], after: after[item] }],
  );
}

export type ReturnedShown = ReturnType<typeof returnedShown>[number];
