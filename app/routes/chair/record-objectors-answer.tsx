import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { recordObjectorsAnswer } from "#acts/objections/record-objectors-answer.ts";
import { seeConsultation } from "#acts/objections/see-consultation.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, notFound } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";

/** In characters. */
const LONGEST_REFERENCE = 200;

const schema = (t: Translate) => {
  const { text, choice, id } = formFields(t);
  return z.object({
    objection: id<"objection">(),
    answer: choice(["withdrawn", "maintained"], { field: t("objections.objectorsAnswer.answer"), required: true }),
    letter: text({ field: t("objections.objectorsAnswer.letter"), max: LONGEST_REFERENCE, required: true }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "record-objectors-answer");
  const ruling = await seeConsultation(context, { reference: args.params["reference"] ?? "" });
  if (!ruling.ok) throw notFound();
  return ruling.shown;
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "record-objectors-answer",
    ({ t }) => schema(t),
    (context, input) => recordObjectorsAnswer(context, { reference, ...input }),
    (to) => to.consultation(reference),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.objectorsAnswer.title"), { of: args.data?.name });

export default function RecordObjectorsAnswer() {
  const { reference, name, process, call, objections, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const standing = objections.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <Page
      before={
        <BackLink href={to.consultation(reference)}>
          <UserText>{name}</UserText>
        </BackLink>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null || standing.length === 0}
        name="answer"
        heading={<Heading over={<Over names={[process, call]} />}>{t("objections.objectorsAnswer.title")}</Heading>}
      >
        {refusal === null ? (
          standing.length === 0 ? (
            <p>{t("objections.objectorsAnswer.nobody")}</p>
          ) : (
            <>
              <p>{t("objections.objectorsAnswer.text")}</p>
              <Radios
                name="objection"
                legend={t("objections.objectorsAnswer.objection")}
                legendSize="m"
                choices={standing.map(({ id, mission }) => ({ value: id, label: <UserText>{mission}</UserText> }))}
              />
              <Radios
                name="answer"
                legend={t("objections.objectorsAnswer.answer")}
                legendSize="m"
                choices={(["withdrawn", "maintained"] as const).map((value) => ({
                  value,
                  label: t(`objections.objectorsAnswer.${value}`),
                }))}
              />
              <TextInput
                name="letter"
                label={t("objections.objectorsAnswer.letter")}
                hint={t("objections.objectorsAnswer.letterHint")}
              />
              <ButtonGroup>
                <Button>{t("objections.objectorsAnswer.button")}</Button>
                <a href={to.consultation(reference)}>{t("form.cancel")}</a>
              </ButtonGroup>
            </>
          )
        ) : (
          answer?.refusal === undefined && <RefusedAct act={t("objections.objectorsAnswer.title")} refusal={refusal} />
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
