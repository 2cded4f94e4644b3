import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { seeConsultation } from "#acts/objections/see-consultation.ts";
import { writeInConsultation } from "#acts/objections/write-in-consultation.ts";
import { Radios } from "#components/kit/form/choices.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Part } from "#components/kit/page/page.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { ActInConsultation } from "#components/objections/act-in-consultation.tsx";
import { WrittenInConsultation } from "#components/objections/written-in-consultation.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, notFound } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { findsConsultation } from "#views/objections/consultations.ts";

/** In characters. */
const LONGEST = 10_000;
const nobody = "nobody";
/** Before a mission. */
const spokenWith = "spoken-with-";

function afterSpokenWith(sent: unknown) {
  return typeof sent === "string" && sent.startsWith(spokenWith) ? sent.slice(spokenWith.length) : "";
}

const schema = (t: Translate) => {
  const { chosenRow, paragraphs } = formFields(t);
  const asked = { field: t("objections.writeInConsultation.to"), required: true } as const;
  return z.object({
    to: z.union(
      [
        z.literal(nobody).transform(() => ({ mission: null, isNote: true })),
        z.preprocess(afterSpokenWith, chosenRow<"mission">(asked)).transform((mission) => ({ mission, isNote: true })),
        chosenRow<"mission">(asked).transform((mission) => ({ mission, isNote: false })),
      ],
      { error: t("problem.missing.chosen", { field: asked.field }) },
    ),
    words: paragraphs({ field: t("objections.writeInConsultation.words"), max: LONGEST, required: true }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "write-in-consultation");
  const ruling = await seeConsultation(context, { reference: args.params["reference"] ?? "" });
  if (!ruling.ok) throw notFound();
  return ruling.shown;
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "write-in-consultation",
    async ({ context, t }) => {
      found(await findsConsultation(context, reference));
      return schema(t);
    },
    (context, { to, words, key }) => writeInConsultation(context, { reference, words, ...to, key }),
    (to, { kind }) => listAddress(to.consultation(reference), { done: kind === "note" ? "noted" : "written" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.writeInConsultation.title"), { of: args.data?.name });

export default function WriteInConsultation() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const standing = shown.objections.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <ActInConsultation
      shown={shown}
      title={t("objections.writeInConsultation.title")}
      button={t("objections.writeInConsultation.button")}
      name="write"
      answer={answer}
    >
      {shown.entries.length > 0 && (
        <Part title={t("objections.consultations.entries")}>
          <WrittenInConsultation entries={shown.entries} zone={shown.zone} />
        </Part>
      )}
      <Radios
        name="to"
        legend={t("objections.writeInConsultation.to")}
        legendSize="m"
        defaultValue={nobody}
        choices={[
          {
            value: nobody,
            label: t("objections.writeInConsultation.nobody"),
            hint: t("objections.writeInConsultation.nobodyHint"),
          },
          ...standing.map(({ missionId, mission }) => ({
            value: missionId,
            label: t("objections.writeInConsultation.mission", { mission: isolated(mission) }),
            hint: t("objections.writeInConsultation.missionHint"),
          })),
          ...standing
            .filter(({ isWaiting }) => isWaiting)
            .map(({ missionId, mission }) => ({
              value: spokenWith + missionId,
              label: t("objections.writeInConsultation.spokenWith", { mission: isolated(mission) }),
              hint: t("objections.writeInConsultation.spokenWithHint"),
            })),
        ]}
      />
      <TextArea name="words" label={t("objections.writeInConsultation.words")} rows={6} limit={LONGEST} />
    </ActInConsultation>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
