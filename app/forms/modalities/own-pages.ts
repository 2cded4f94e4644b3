import type { Class } from "#domain/modalities/stages.ts";
import { classPage, type Outline, stagePage } from "#domain/modalities/working-draft.ts";

/** On which pages classes of a draft's own are entered, and their stages; null where it has the customary ones. */
export function ownPages(outline: Outline | null, classes: readonly Class[]) {
  if (outline === null) return null;
  return outline.classes.flatMap(({ id, stages }, place) => {
    const own = classes[place];
    if (own === undefined) return [];
    return [
      {
        key: own.key,
        page: classPage(id),
        stages: (own.track ?? []).flatMap(({ key }, at) => {
          const stage = stages[at];
          return stage === undefined ? [] : [{ key, page: stagePage(stage) }];
        }),
      },
    ];
  });
}

export type OwnPages = ReturnType<typeof ownPages>;
