import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { writeToChair } from "#acts/objections/write-to-chair.ts";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Part } from "#components/kit/page/page.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Gap } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { OwnObjection } from "#components/objections/own-objection.tsx";
import { SaidInConsultation } from "#components/objections/said-in-consultation.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeObjectionOfMission } from "#views/objections/own-objections.ts";

/** In characters. */
const LONGEST = 10_000;

const schema = (t: Translate) =>
  z.object({
    words: formFields(t).paragraphs({ field: t("objections.writeToChair.words"), max: LONGEST, required: true }),
  });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "write-to-chair");
  return { objection: found(await seeObjectionOfMission(context, idIn(args, "objection"))) };
}

export async function action(args: ActionFunctionArgs) {
  const objection = idIn(args, "objection");
  return answerForm(
    args,
    "write-to-chair",
    async ({ context, t }) => {
      found(await seeObjectionOfMission(context, objection));
      return schema(t);
    },
    async (context, { words, key }) => {
      const { note } = found(await seeObjectionOfMission(context, objection));
      const ruling = await writeToChair(context, { objection, words, key });
      return ruling.ok ? { ok: true, next: note } : ruling;
    },
    (to, { reference }) => listAddress(to.objectionNote(reference), { done: "written" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.writeToChair.title"), { of: args.data?.objection.organisation });

export default function WriteToChair() {
  const { objection } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const { said, period, standing } = objection;
  const silence = standing?.silence ?? null;
  return (
    <OwnObjection
      objection={objection}
      act="write-to-chair"
      answer={answer}
      words={{
        title: t("objections.writeToChair.title"),
        notPossible: t("objections.writeToChair.notPossible"),
        text: t("objections.writeToChair.text", { organisation: isolated(objection.organisation) }),
        button: t("objections.writeToChair.button"),
        keep: t("form.cancel"),
      }}
      effects={[
        {
          key: t("objections.raise.effectHeading"),
          value: (
            <>
              {t("objections.writeToChair.effect")}
              {silence !== null && (
                <>
                  <Gap />
                  {t(`objections.consultations.silence.${silence}`)}
                </>
              )}
            </>
          ),
        },
        { key: t("objections.raise.seenHeading"), value: t("objections.writeToChair.seen") },
      ]}
    >
      {said.length > 0 && (
        <Part title={t("objections.consultations.said")}>
          <SaidInConsultation said={said} zone={period.zone} />
        </Part>
      )}
      <TextArea name="words" label={t("objections.writeToChair.words")} rows={6} limit={LONGEST} />
    </OwnObjection>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
