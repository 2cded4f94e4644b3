import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { beginWorkingDraft } from "#acts/modalities/begin-working-draft.ts";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Beginning } from "#components/modalities/beginning.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { beginWithAnother, blankBeginning } from "#forms/modalities/begin-draft.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { knownDecisionNames, seeBeginnings, textBegunWith } from "#views/modalities/beginnings.ts";

const offered = ["last", "blank", ...knownDecisionNames] as const;

const schema = (t: Translate) =>
  z.object({ from: formFields(t).choice(offered, { field: t("modalities.beginning.with"), required: true }) });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "begin-working-draft");
  const { process, last, known } = found(await seeBeginnings(context));
  const { from } = readFilter(args.request.url, z.object({ from: filterFields.oneOf(offered) }));
  return { process, last, known, from };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "begin-working-draft",
    ({ t }) => schema(t),
    async (context, { from, key }) => {
      const text = found(await textBegunWith(context, from));
      const beginning = text === "blank" ? blankBeginning : beginWithAnother(text);
      return beginWorkingDraft(context, { ...beginning, revises: null, key });
    },
    (to, { id }) => listAddress(to.workingDraft(id), { done: "begun" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.beginning.title"), { of: args.data?.process.shortName });

export default function BeginWorkingDraft() {
  const { process, last, known, from } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.chair}>{t("modalities.chairHome.title")}</BackLink>}>
      <Form
        answer={answer}
        name="begin"
        heading={
          <>
            <Heading over={<UserText>{process.shortName}</UserText>}>{t("modalities.beginning.title")}</Heading>
            <p className="lede">{t("modalities.entry.beginLead")}</p>
          </>
        }
      >
        <Beginning last={last} known={known} from={from} />
      </Form>
      <p>
        <a href={to.modalitiesFromFile}>{t("modalities.file.from")}</a>
      </p>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
