import { z } from "zod";
import { trackTemplates } from "#domain/modalities/templates.ts";
import { type Arrangement, classPage, readDraftPage, stagePage } from "#domain/modalities/working-draft.ts";
import type { Language } from "#messages/kit/languages.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import type { seeWorkingDraft } from "#views/modalities/working-draft.ts";
import { acrossFields } from "../kit/across-fields.ts";
import { formFields } from "../kit/form-fields.ts";
import { furtherClass, furtherStage, ownClasses } from "./begin-draft.ts";
import { stageKinds } from "./class-pages.ts";
import { readSeenDraft } from "./draft-shown.ts";
import { kindOfPage } from "./read-draft.ts";

type Seen = NonNullable<Awaited<ReturnType<typeof seeWorkingDraft>>>;

/** What a button of the page says: what is to be done, and with which class or stage. */
export function arrangementSchema(t: Translate) {
  const { hidden, version, text, optionalChoice } = formFields(t);
  const title = t("modalities.entry.class.form.title");
  const template = t("modalities.entry.classes.template");
  const stage = t("modalities.entry.classes.stageKind");
  return acrossFields(
    z.object({
      do: hidden(/^(own-classes|customary-classes|add-class|add-stage|up|down|remove)$/),
      seen: version(),
      page: z.string().default(""),
      title: text({ field: title, max: 300 }),
      template: optionalChoice(trackTemplates, { field: template }),
      stage: optionalChoice(stageKinds, { field: stage }),
    }),
    (given, context) => {
      const ask = (path: "title" | "template" | "stage", words: string) => {
        context.addIssue({ code: "custom", message: words, path: [path] });
      };
      if (given.do === "add-class" && given.title === "") ask("title", t("problem.missing.written", { field: title }));
      if (given.do === "add-class" && given.template === null)
        ask("template", t("problem.missing.chosen", { field: template }));
      if (given.do === "add-stage" && given.stage === null) ask("stage", t("problem.missing.chosen", { field: stage }));
    },
  );
}

/** Null for what no button of the page sends. */
export function arrangementIn(
  said: Omit<z.output<ReturnType<typeof arrangementSchema>>, "seen">,
  seen: Seen,
  language: Language,
): Arrangement | null {
  const { draft } = seen;
  const { read } = readSeenDraft(seen, language);
  const page = readDraftPage(said.page);
  const { title, template, stage } = said;
  switch (said.do) {
    case "own-classes":
      return ownClasses(draft, read);
    case "customary-classes":
      return { do: said.do };
    case "add-class":
      return template === null ? null : furtherClass({ title, template }, read);
    case "add-stage": {
      const to = draft.outline?.classes.find(({ id }) => classPage(id) === page);
      return to === undefined || stage === null ? null : furtherStage(draft, to.id, stage);
    }
    case "up":
    case "down":
    case "remove":
      return page === null || !isOfClass(page) ? null : { do: said.do, page };
    default:
      return null;
  }
}

function isOfClass(page: string): page is ReturnType<typeof classPage> | ReturnType<typeof stagePage> {
  return page.startsWith("class-") || page.startsWith("stage-");
}

/** The classes as they are arranged, each with its stages. */
export function readArrangement(seen: Seen, language: Language) {
  const { draft } = seen;
  const t = translator(language);
  const { shown } = readSeenDraft(seen, language);
  return {
    ...shown,
    classes:
      draft.outline?.classes.map(({ id, stages }) => {
        const page = classPage(id);
        const entered = draft.pages.get(page)?.entered ?? {};
        return {
          page,
          title: entered["title"]?.[0] ?? "",
          isClosed: entered["comesIn"]?.[0] === "closed",
          stages: stages.map((stage) => {
            const kind = kindOfPage(draft, stagePage(stage));
            return { page: stagePage(stage), title: kind === null ? "" : t(`modalities.preview.stage.${kind}`) };
          }),
        };
      }) ?? null,
  };
}
