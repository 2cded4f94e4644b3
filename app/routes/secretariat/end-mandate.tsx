import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endMandate } from "#acts/process/end-mandate.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { ReadBackActs } from "#components/kit/form/change.tsx";
import { CitationFields } from "#components/kit/form/citation-fields.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Gap, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { LettersThatLeave } from "#components/process/letters-that-leave.tsx";
import { citationField, citationIn } from "#forms/kit/citation-field.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeEndOfMandate, seeMandateToEnd } from "#views/process/mandate-to-end.ts";

const schema = (t: Translate) =>
  z.object({
    lastDay: formFields(t).day({ field: t("process.endMandate.lastDay"), required: true }),
    citation: citationField(t).transform(citationIn),
  });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "end-mandate");
  return found(await seeMandateToEnd(context, args.params["process"] ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params["process"] ?? "";
  return answerForm(
    args,
    "end-mandate",
    async ({ context, t }) => {
      found(await seeMandateToEnd(context, slug));
      return schema(t);
    },
    async (context, given) => {
      const { id } = found(await seeMandateToEnd(context, slug));
      return endMandate(context, { ...given, process: id });
    },
    {
      to: (to) => listAddress(to.scheduleSession(slug), { done: "ended" }),
      readBack: async (context, given) => {
        const { refusal, ...next } = found(await seeEndOfMandate(context, slug, given));
        return refusal ?? { ok: true, next };
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.endMandate.title"), {
    of: args.data?.shortName,
    readBack: (t) => t("process.endMandate.confirmTitle"),
  });

export default function EndMandate() {
  const { slug, shortName, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const back = paths(language).scheduleSession(slug);
  const confirm = answer !== undefined && "confirm" in answer ? answer.confirm : null;
  const title = t("process.endMandate.title");
  return (
    <Page before={<BackLink href={back}>{t("process.scheduleSession.title")}</BackLink>}>
      <ActForm
        answer={answer}
        act={title}
        refusal={refusal}
        name={confirm === null ? "end" : "confirm"}
        heading={
          <Heading over={<UserText>{shortName}</UserText>}>
            {confirm === null ? title : t("process.endMandate.confirmTitle")}
          </Heading>
        }
      >
        {answer !== undefined && confirm !== null ? (
          <>
            <Facts
              rows={[
                { key: t("process.endMandate.lastDay"), value: formatDay(confirm.lastDay, language) },
                { key: t("process.endMandate.document"), value: <Cited citation={confirm.citation} /> },
              ]}
            />
            <p>
              {t("process.endMandate.accredited", { count: confirm.accredited })}
              <Gap />
              {t("process.endMandate.final")}
            </p>
            <LettersThatLeave letters={confirm.letters} />
            <ReadBackActs submitted={answer.submitted} back={back}>
              {title}
            </ReadBackActs>
          </>
        ) : (
          <>
            <p className="lede">{t("process.endMandate.lead")}</p>
            <DateInput
              name="lastDay"
              legend={t("process.endMandate.lastDay")}
              hint={t("process.endMandate.lastDayHint")}
            />
            <CitationFields name="citation" cites={undefined} />
            <ButtonGroup>
              <Button>{t("form.extend.continue")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
