import type { ProposedText } from "#acts/modalities/propose-modalities.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { isSilence } from "#domain/modalities/sources.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { classesOf, ownClassesOf, trackOfTemplate, type TrackTemplate } from "#domain/modalities/templates.ts";
import {
  type Arrangement,
  type Beginning,
  classPage,
  type DraftPage,
  type Entered,
  oldCitationsIn,
  type Outline,
  provisionPages,
  stagePage,
  type WorkingDraft,
} from "#domain/modalities/working-draft.ts";
import { blankStage, classEntered, keyOfStage, keyOfTitle, stageEntered, type StageKind } from "./class-pages.ts";
import { citingOf, noCitations, notCited, oldCitations, ownCitations, type WriteCitation } from "./draft-citation.ts";
import { provisionsEntered } from "./provisions-entered.ts";
import type { DraftRead } from "./read-draft.ts";
import { paragraphsEntered, paragraphsIn, textEntered } from "./text-page.ts";

/* With what a draft begins, written as its pages are typed. */

/** With nothing. */
export const blankBeginning: Beginning = { pages: new Map(), outline: null };

/** With the text itself: that of a file, or the version that is to be revised. Its citations are its own. */
export function beginWithText(text: ProposedText): Beginning {
  const paragraphs = paragraphsEntered(text.text);
  const write = ownCitations(citingOf(text.citation, paragraphsIn(text.text, paragraphs)));
  return beginning(text, write, [
    ["text", textEntered(text, false)],
    ["paragraphs", paragraphs],
  ]);
}

/** With what another text says: its words to be written over, and every citation marked as old, but for what it left empty and says nothing of. */
export function beginWithAnother(text: ProposedText): Beginning {
  const namesNone = text.provisions.exemptions.accreditedTo.length === 0;
  const write: WriteCitation = (name, cites) =>
    name === "exemptionsCites" && namesNone && isSilence(cites) ? {} : oldCitations(name, cites);
  return beginning(text, write, [["text", textEntered(text, true)]]);
}

function beginning(
  text: ProposedText,
  write: WriteCitation,
  first: readonly (readonly [DraftPage, Entered])[],
): Beginning {
  const own = ownClassesOf(text);
  const classes = own === undefined ? null : classesEntered(own, write);
  const provisions = provisionsEntered(text.provisions, write);
  return {
    pages: new Map<DraftPage, Entered>([
      ...first,
      ...provisionPages.map((page) => [page, provisions[page]] as const),
      ...(classes?.pages ?? []),
    ]),
    outline: classes?.outline ?? null,
  };
}

function classesEntered(classes: readonly Class[], write: WriteCitation) {
  const pages = new Map<DraftPage, Entered>();
  let next = 1;
  const outlined = classes.map((one) => {
    const id = next;
    pages.set(classPage(id), classEntered(one, write));
    const stages = (one.track ?? []).map((stage, index) => {
      pages.set(stagePage(id + 1 + index), stageEntered(stage, write));
      return id + 1 + index;
    });
    next += 1 + stages.length;
    return { id, stages };
  });
  const outline: Outline = { next, classes: outlined };
  return { pages, outline };
}

/** The customary classes, as far as the provisions describe them already, become the draft's own and can be changed. */
export function ownClasses(draft: Pick<WorkingDraft, "pages">, read: DraftRead): Arrangement {
  if (read.foreseen === null)
    return { do: "own-classes", beginning: { outline: { next: 1, classes: [] }, pages: new Map() } };
  const { provisions } = read.foreseen;
  return { do: "own-classes", beginning: classesEntered(classesOf({ provisions }), asOnPages(draft, read)) };
}

/** A citation as the pages of the provisions have it: what is old there is old here. */
function asOnPages({ pages }: Pick<WorkingDraft, "pages">, { citing }: DraftRead): WriteCitation {
  const old = [...pages.values()].flatMap(({ entered }) =>
    oldCitationsIn(entered).map((name) => ({
      source: entered[`${name}.source`]?.[0],
      paragraph: entered[`${name}.paragraph`]?.[0],
    })),
  );
  const isOld = ({ source, paragraph }: Citation) =>
    old.some((one) => one.source === source && (one.paragraph ?? null) === paragraph);
  const own = ownCitations(citing);
  const write = (cites: Citation) => (cites.paragraph === notCited ? noCitations : isOld(cites) ? oldCitations : own);
  return (name, cites) => write(cites)(name, cites);
}

const stagesOfTemplates: Readonly<Record<TrackTemplate, readonly StageKind[]>> = {
  "as-of-right": [],
  own: [],
  closed: [],
  status: ["claim"],
  "no-objection": ["screening", "proposed", "window"],
  "body-decides": ["screening", "proposed", "determination"],
};

/** A further class, by its title; its stages are those of the template as the provisions have them, or empty ones where these are not entered yet. */
export function furtherClass(
  { title, template }: { readonly title: string; readonly template: TrackTemplate },
  { classes, foreseen }: DraftRead,
): Arrangement {
  const key = keyOfTitle(
    title,
    classes.map((one) => one.key),
  );
  const stages =
    foreseen === null
      ? stagesOfTemplates[template].map((kind) => blankStage(kind, keyOfStage(kind, [])))
      : stagesOf(template, foreseen.provisions);
  const entered = { title: [title], key: [key], comesIn: [template === "closed" ? "closed" : "track"] };
  return { do: "add-class", entered, stages };
}

function stagesOf(template: TrackTemplate, provisions: Provisions): Entered[] {
  return (trackOfTemplate(template, provisions) ?? []).map((stage) => stageEntered(stage, noCitations));
}

/** A further stage at the end of a track. */
export function furtherStage(draft: Pick<WorkingDraft, "pages" | "outline">, to: number, kind: StageKind): Arrangement {
  const stages = draft.outline?.classes.find(({ id }) => id === to)?.stages ?? [];
  const keys = stages.flatMap((id) => draft.pages.get(stagePage(id))?.entered["key"] ?? []);
  return { do: "add-stage", to, entered: blankStage(kind, keyOfStage(kind, keys)) };
}
