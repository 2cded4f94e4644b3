import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { askWhoObjected } from "#acts/objections/ask-who-objected.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { OwnRequests } from "#components/objections/own-requests.tsx";
import { PeriodMargin } from "#components/objections/period-margin.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { referencesIn } from "#forms/kit/references-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seePeriodToAskAbout } from "#views/objections/requests-to-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "ask-who-objected");
  return found(await seePeriodToAskAbout(context, idIn(args, "period")));
}

export async function action(args: ActionFunctionArgs) {
  const period = idIn(args, "period");
  return answerForm(
    args,
    "ask-who-objected",
    async ({ context, t }) => {
      found(await seePeriodToAskAbout(context, period));
      const references = { field: t("objections.raise.references"), max: 100_000 };
      return z.object({ references: formFields(t).paragraphs(references) });
    },
    async (context, { references: text, key }, { t }) => {
      const { references, unreadable } = referencesIn(text);
      const [line] = unreadable;
      if (line !== undefined)
        return { field: "references", words: t("objections.raise.notAReference", { line: line.slice(0, 80) }) };
      return askWhoObjected(context, {
        period,
        references: references.length === 0 ? null : [...new Set(references)],
        key,
      });
    },
    (to, { id }) => to.request(id),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.ask.title"), { of: args.data?.period.call });

export default function AskWhoObjected() {
  const { period, basesToo, refusal, waiting } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).circulatedList(period.id);
  return (
    <Page
      before={<BackLink href={back}>{t("objections.raise.backToList")}</BackLink>}
      margin={<PeriodMargin period={period} />}
    >
      <ActForm
        answer={answer}
        act={t("objections.ask.title")}
        refusal={refusal}
        name="ask"
        heading={
          <Heading over={<Over names={[period.process.shortName, period.call]} />}>{t("objections.ask.title")}</Heading>
        }
      >
        <p className="lede">{t("objections.ask.text", { bases: basesToo ? "yes" : "no" })}</p>
        <p>
          {t("objections.ask.who")} <Cited citation={period.disclosure.cites} />
        </p>
        <TextArea
          name="references"
          label={t("objections.raise.references")}
          hint={t("objections.ask.referencesHint")}
          optional
          rows={6}
          spellCheck={false}
        />
        <ButtonGroup>
          <Button>{t("objections.ask.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
      <OwnRequests requests={waiting} zone={period.zone} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
