import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { returnApplication } from "#acts/applications/return-application.ts";
import { askedInWords } from "#components/applications/application-returned.tsx";
import { Sent } from "#components/applications/case-beside.tsx";
import { CaseForm } from "#components/applications/case-form.tsx";
import { itemsOfTask, tasksOf } from "#components/applications/tasks.ts";
import { Checkboxes } from "#components/kit/form/choices.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { askable, type Asked } from "#domain/applications/asked.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatWeekday } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

/** In characters. */
const LONGEST_WORDS = 5000;

const schema = (t: Translate) => {
  const { version, paragraphs, choices } = formFields(t);
  return z.object({
    version: version(),
    words: paragraphs({
      field: t("applications.return.words"),
      required: t("applications.return.giveWords"),
      max: LONGEST_WORDS,
    }),
    asked: choices(askable, { field: t("applications.return.asked"), required: t("applications.return.choose") }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "return-application");
  const review = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  return {
    application: review.application,
    refusal: review.acts.sendBack,
    toReturn: review.toReturn,
    queue: new URL(args.request.url).searchParams.get("queue"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "return-application",
    async ({ context, t }) => {
      found(await seeApplicationForReview(context, reference));
      return schema(t);
    },
    (context, said) => returnApplication(context, { ...said, reference }),
    (to) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      return listAddress(to.reviewApplication(reference), { queue, done: "returned" });
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.return.title"), { of: args.data?.application.organisation.name });

export default function ReturnApplication() {
  const { application, refusal, toReturn, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const { explanation } = application;
  const screening = explanation.find(({ provision }) => provision === "screening");
  const items: readonly Asked[] = [...tasksOf(application).flatMap((task) => itemsOfTask[task]), "record", "documents"];
  return (
    <CaseForm
      name="return"
      title={t("applications.return.title")}
      act={t("applications.return.button")}
      {...{ application, refusal, answer, queue }}
      below={<Sent application={application} />}
    >
      <p className="lede">
        {t("applications.return.effect")} {screening !== undefined && <Cited citation={screening.cites} />}
      </p>
      {toReturn !== null && (
        <p>
          {t("applications.return.inShortNow")} <strong>{formatWeekday(toReturn.day, language)}</strong>,{" "}
          <Deadline instant={toReturn.until} zone={toReturn.zone} />{" "}
          {t("applications.return.rounds", { left: toReturn.left })}
        </p>
      )}
      <div className="panel">
        <TextArea
          name="words"
          label={t("applications.return.words")}
          hint={t("applications.return.wordsHint")}
          rows={8}
          limit={LONGEST_WORDS}
        />
        <Checkboxes
          name="asked"
          legend={t("applications.return.asked")}
          hint={t("applications.return.askedHint")}
          choices={items.map((item) => ({ value: item, label: askedInWords(item, t) }))}
        />
      </div>
    </CaseForm>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
