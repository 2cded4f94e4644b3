import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { recordObjectorsAnswer } from "#acts/objections/record-objectors-answer.ts";
import { seeConsultation } from "#acts/objections/see-consultation.ts";
import { Radios } from "#components/kit/form/choices.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ActInConsultation } from "#components/objections/act-in-consultation.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, notFound } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { findsConsultation } from "#views/objections/consultations.ts";

/** In characters. */
const LONGEST_REFERENCE = 200;

const schema = (t: Translate) => {
  const { text, choice, chosenRow } = formFields(t);
  return z.object({
    objection: chosenRow<"objection">({ field: t("objections.objectorsAnswer.objection"), required: true }),
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
    async ({ context, t }) => {
      found(await findsConsultation(context, reference));
      return schema(t);
    },
    (context, input) => recordObjectorsAnswer(context, { reference, ...input }),
    (to) => listAddress(to.consultation(reference), { done: "answered" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.objectorsAnswer.title"), { of: args.data?.name });

export default function RecordObjectorsAnswer() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const standing = shown.objections.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <ActInConsultation
      shown={shown}
      title={t("objections.objectorsAnswer.title")}
      button={t("objections.objectorsAnswer.button")}
      name="answer"
      answer={answer}
      nothing={standing.length === 0 ? t("objections.objectorsAnswer.nobody") : null}
    >
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
    </ActInConsultation>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
