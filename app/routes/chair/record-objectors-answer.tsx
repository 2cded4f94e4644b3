import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { recordObjectorsAnswer } from "#acts/objections/record-objectors-answer.ts";
import { seeConsultation } from "#acts/objections/see-consultation.ts";
import { Radios } from "#components/kit/form/choices.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ActInConsultation } from "#components/objections/act-in-consultation.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, notFound } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { findsConsultation, seeAnswerToRecord } from "#views/objections/consultations.ts";

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
    {
      to: (to) => listAddress(to.consultation(reference), { done: "answered" }),
      readBack: async (context, { letter, ...said }) => {
        const { refusal, mission } = found(await seeAnswerToRecord(context, reference, said));
        return refusal ?? { ok: true, next: { mission, answer: said.answer, letter } };
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.objectorsAnswer.title"), {
    of: args.data?.name,
    readBack: (t) => t("objections.objectorsAnswer.confirmTitle"),
  });

export default function RecordObjectorsAnswer() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const confirm = answer !== undefined && "confirm" in answer ? answer : null;
  const standing = shown.objections.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <ActInConsultation
      shown={shown}
      title={t(`objections.objectorsAnswer.${confirm === null ? "title" : "confirmTitle"}`)}
      button={t(confirm === null ? "form.extend.continue" : "objections.objectorsAnswer.button")}
      name={confirm === null ? "answer" : "confirm"}
      answer={answer}
      nothing={standing.length === 0 ? t("objections.objectorsAnswer.nobody") : null}
      readBack={confirm?.submitted ?? null}
    >
      {confirm === null ? <Asked standing={standing} /> : <Confirm shown={shown} said={confirm.confirm} />}
    </ActInConsultation>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Asked({ standing }: { standing: Loaded["objections"] }) {
  const t = useTranslations();
  return (
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
    </>
  );
}

interface Answered {
  mission: string;
  answer: "withdrawn" | "maintained";
  letter: string;
}

/** What the State's own page says before it withdraws or maintains. */
function Confirm({ shown: { name }, said }: { shown: Loaded; said: Answered }) {
  const { mission, answer, letter } = said;
  const t = useTranslations();
  return (
    <>
      <Facts
        rows={[
          { key: t("objections.objectorsAnswer.objection"), value: <UserText>{mission}</UserText> },
          { key: t("objections.field.organisation"), value: <UserText>{name}</UserText> },
          { key: t("objections.objectorsAnswer.answer"), value: t(`objections.objectorsAnswer.${answer}`) },
          { key: t("objections.objectorsAnswer.letter"), value: <UserText>{letter}</UserText> },
          {
            key: t("objections.raise.effectHeading"),
            value: t(answer === "withdrawn" ? "objections.withdraw.effect.consulted" : "objections.maintain.effect"),
          },
        ]}
      />
      <p>{t("objections.objectorsAnswer.text")}</p>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
