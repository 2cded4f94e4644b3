import type { Context } from "#acts/kit/context.ts";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getProcess } from "#db/process/processes.ts";
import { textShown } from "#domain/modalities/hash-of-text.ts";

const knownDecisions = {
  "oewg-2021-2025": oewg2021To2025,
  "oewg-2019-2021": oewg2019To2021,
  "ahc-cybercrime": ahcCybercrime,
};
export type KnownDecision = keyof typeof knownDecisions;
export const knownDecisionNames = [
  "oewg-2021-2025",
  "oewg-2019-2021",
  "ahc-cybercrime",
] as const satisfies readonly KnownDecision[];

/** With what a new version can begin: the last one of the process, or a decision that is known from elsewhere. */
export async function seeBeginnings({ db, actor }: Context) {
  if (actor.role !== "chair") return null;
  const process = await getProcess(db, actor.process);
  if (process === null) return null;
  const last = (await listModalitiesDecisions(db, process.id)).at(-1)?.decision ?? null;
  return {
    process: {
      id: process.id,
      slug: process.slug,
      title: process.title,
      shortName: process.shortName,
      zone: process.zone,
    },
    last: last === null ? null : { version: last.version, ...textShown(last) },
    known: knownDecisionNames.map((name) => ({ name, ...textShown(knownDecisions[name]) })),
  };
}
