import type { Db } from "#db/handles.ts";
import { startOfDay } from "#domain/kit/calendar.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { foresee } from "#domain/modalities/preview.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { textChangesBetween } from "#domain/modalities/text-change.ts";
import { compareTexts } from "#domain/papers/comparison.ts";
import type { Process } from "#domain/process/process.ts";
import { namedInStages, wayShown } from "./preview.ts";

type Text = Pick<ModalitiesDecision, "title" | "issuer" | "citation" | "date" | "text" | "provisions" | "classes">;

/** What of a text differs from the one before it, and both texts in plain data, so that a page can say it in its words. */
export async function compareDecisions(db: Db, process: Process, before: Text, after: Text) {
  const changes = textChangesBetween(before, after);
  const [named, namedAfter] = await Promise.all([
    namedInStages(db, before, process.id),
    namedInStages(db, after, process.id),
  ]);
  return {
    fields: changes.map(({ field }) => field),
    /** The paragraphs that one of the texts has alone, each whole: a change far down is none the less told. */
    words: compareTexts(before.text, after.text).filter((paragraph) => paragraph.in !== "both"),
    before: { ...textCompared(before, process), named },
    after: { ...textCompared(after, process), named: namedAfter },
  };
}

/** Without days: what a text says is the same whenever it holds. */
function textCompared(text: Text, { zone, beginsOn, endsOn, dutyStation }: Days) {
  const { title, issuer, citation, date, provisions } = text;
  const session = { beginsOn, endsOn: endsOn ?? beginsOn };
  const at = { opensAt: startOfDay(zone, beginsOn), session, zone, holidays: { dutyStation, years: new Map() } };
  const stagesOf = (one: Class) => {
    const [way] = foresee([one], at).ways;
    if (way === undefined) return [];
    const { line, branch } = wayShown(text, way, () => null);
    return [...line, ...branch].map((foreseen) => ({
      ...foreseen,
      place: (one.track ?? []).findIndex(({ key }) => key === foreseen.stage.key) + 1,
    }));
  };
  const classes = classesOf(text).map((one) => ({ ...one, stages: stagesOf(one) }));
  return { title, issuer, citation, date: date.toString(), provisions, classes };
}

type Days = Pick<Process, "zone" | "beginsOn" | "endsOn" | "dutyStation">;

export type TextsCompared = Awaited<ReturnType<typeof compareDecisions>>;
