import type { Context } from "#acts/kit/context.ts";
import type { ProposedText } from "#acts/modalities/propose-modalities.ts";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { getModalitiesDecision, listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getProcess } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import { hashOfText } from "#domain/modalities/hash-of-text.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { ownClassesOf } from "#domain/modalities/templates.ts";

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
    last: last === null ? null : { version: last.version, title: last.title },
    known: knownDecisionNames.map((name) => {
      const { title, citation } = knownDecisions[name];
      return { name, title, citation };
    }),
  };
}

/** The text that was chosen to begin with; null where there is none. */
export async function textBegunWith(
  { db, actor }: Context,
  from: KnownDecision | "last" | "blank",
): Promise<ProposedText | "blank" | null> {
  if (from === "blank") return from;
  if (from !== "last") return proposed(knownDecisions[from]);
  if (actor.role !== "chair") return null;
  const last = (await listModalitiesDecisions(db, actor.process)).at(-1)?.decision;
  return last === undefined ? null : proposed(last);
}

/** A version of the Chair's own process, and the hash by which it is known again when the draft is put forward. */
export async function textToRevise({ db, actor }: Context, id: Id<"decision">) {
  if (actor.role !== "chair") return null;
  const decision = await getModalitiesDecision(db, id);
  if (decision?.process !== actor.process) return null;
  return { text: proposed(decision), revises: { decision: decision.id, hash: hashOfText(decision) } };
}

type Text = Pick<ModalitiesDecision, "title" | "issuer" | "citation" | "date" | "text" | "provisions" | "classes">;

function proposed(text: Text): ProposedText {
  const { title, issuer, citation, date, text: words, provisions } = text;
  const classes = ownClassesOf(text);
  const said = { title, issuer, citation, datedOn: date, text: words, provisions };
  return classes === undefined ? said : { ...said, classes };
}
