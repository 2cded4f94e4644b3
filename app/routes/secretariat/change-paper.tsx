import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPaperLanguage } from "#acts/papers/add-paper-language.ts";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { correctPaper } from "#acts/papers/correct-paper.ts";
import { revisePaper } from "#acts/papers/revise-paper.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { paperDone } from "#components/papers/paper-done.ts";
import { PaperTextFields } from "#components/papers/paper-fields.tsx";
import { PaperReadBack } from "#components/papers/paper-read-back.tsx";
import { LONGEST_PAPER } from "#domain/papers/kinds.ts";
import { anUpload } from "#forms/kit/read-form.ts";
import { rewordingSchema } from "#forms/papers/paper-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { paperReadBack, paperToReadBack } from "#http/paper-read-back.ts";
import { actIn, authorise, found, idIn } from "#http/request-context.ts";
import { takesFiles } from "#machine/scanner.ts";
import { paths } from "#paths";
import { seePaperChangeReadBack } from "#views/papers/paper-read-back.ts";
import { seePaperToChange } from "#views/papers/papers.ts";

const changes = {
  "circulate-paper": { act: "circulate", done: "circulated", perform: circulatePaper, reasoned: false },
  "revise-paper": { act: "revise", done: "revised", perform: revisePaper, reasoned: true },
  "correct-paper": { act: "correct", done: "corrected", perform: correctPaper, reasoned: true },
  "add-paper-language": { act: "addLanguage", done: "translated", perform: addPaperLanguage, reasoned: false },
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const slug = actIn(args, changes);
  const { context } = await authorise(args, slug);
  const { refusals, ...seen } = found(await seePaperToChange(context, idIn(args, "paper")));
  const { act, reasoned } = changes[slug];
  return { ...seen, act, reasoned, refusal: refusals[slug], takesFiles: takesFiles(args.context.env) };
}

export async function action(args: ActionFunctionArgs) {
  const slug = actIn(args, changes);
  const { perform, done, reasoned } = changes[slug];
  const paper = idIn(args, "paper");
  const upload = anUpload("file");
  return answerForm(
    args,
    slug,
    async ({ context, t }) => {
      found(await seePaperToChange(context, paper));
      return { schema: rewordingSchema(t, upload, { reasoned }), upload };
    },
    async (context, { key, seen, reason, ...said }, asking) => {
      const text = await paperReadBack(asking, said, upload, args.context);
      if ("field" in text) return text;
      const ruling = await perform(context, { paper, text, seen, reason, key });
      if (!ruling.ok) return ruling;
      const { process, paper: changed } = found(await seePaperToChange(context, paper));
      return { ok: true, next: { process: process.slug, symbol: changed.symbol } };
    },
    {
      to: (to, next) => paperDone(to, next, done),
      readBack: async (context, { reason, ...said }, asking) => {
        const { refusals } = found(await seePaperToChange(context, paper));
        const text = await paperToReadBack(asking, said, upload, args.context);
        if ("field" in text) return text;
        const isTold = slug !== "add-paper-language";
        const next = found(await seePaperChangeReadBack(context, paper, { text, note: reason, isTold }));
        return refusals[slug] ?? { ok: true, next };
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`papers.acts.${args.data?.act ?? "revise"}`), {
    of: args.data?.paper.version,
    readBack: (t) => t(`papers.readBack.titles.${args.data?.act ?? "revise"}`),
  });

/** A text that a paper gets: its first, another in the place of the one before, or a translation. */
export default function ChangePaper() {
  const { process, paper, act, reasoned, seen, text, languages, refusal, ...rest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).paper(process.slug, paper.symbol);
  const over = <UserText>{paper.title}</UserText>;
  if (answer !== undefined && "confirm" in answer) {
    return (
      <Page before={<BackLink href={back}>{paper.version}</BackLink>}>
        <Form
          answer={answer}
          name="confirm"
          heading={<Heading over={over}>{t(`papers.readBack.titles.${act}`)}</Heading>}
        >
          <PaperReadBack
            paper={answer.confirm}
            noted={t("papers.enter.reason")}
            button={t(`papers.acts.${act}`)}
            submitted={answer.submitted}
            back={back}
          />
        </Form>
      </Page>
    );
  }
  return (
    <Page before={<BackLink href={back}>{paper.version}</BackLink>}>
      <ActForm
        answer={answer}
        act={t(`papers.acts.${act}`)}
        refusal={refusal}
        name={act}
        withFile
        heading={<Heading over={over}>{t(`papers.acts.${act}`)}</Heading>}
      >
        <p className="lede">{t(`papers.leads.${act}`)}</p>
        <input type="hidden" name="seen" value={seen} />
        <PaperTextFields
          given={reasoned ? text : null}
          without={act === "addLanguage" ? languages : []}
          takesFiles={rest.takesFiles}
        />
        {reasoned && (
          <TextArea
            name="reason"
            label={t("papers.enter.reason")}
            hint={t("papers.enter.reasonHint")}
            labelSize="m"
            rows={3}
            limit={LONGEST_PAPER.note}
          />
        )}
        {act !== "addLanguage" && <p>{t("papers.enter.told")}</p>}
        <ButtonGroup>
          <Button>{t("form.extend.continue")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
