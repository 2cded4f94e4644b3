import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { reviewChangedRecord } from "#acts/applications/review-changed-record.ts";
import { CaseForm } from "#components/applications/case-form.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { RecordChanges } from "#components/organisations/record-changes.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

const answers = ["take-over", "leave"] as const;

const schema = (t: Translate) => {
  const { version, choice } = formFields(t);
  return z.object({
    version: version(),
    change: choice(answers, {
      field: t("applications.reviewChange.question"),
      required: t("applications.reviewChange.choose"),
    }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "review-changed-record");
  const { application, acts, changed } = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  const queue = new URL(args.request.url).searchParams.get("queue");
  return { application, refusal: acts.reviewChange, changed, queue };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "review-changed-record",
    async ({ context, t }) => {
      found(await seeApplicationForReview(context, reference));
      return schema(t);
    },
    (context, { version, change, key }) =>
      reviewChangedRecord(context, { reference, version, takeOver: change === "take-over", key }),
    (to, next) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      const done = next.takenOver ? "change-taken-over" : "change-left";
      return listAddress(to.reviewApplication(reference), { queue, done });
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.reviewChange.title"), { of: args.data?.application.organisation.name });

export default function ReviewChangedRecord() {
  const { application, refusal, changed, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <CaseForm
      name="review-change"
      title={t("applications.reviewChange.title")}
      act={t("applications.reviewChange.button")}
      version={changed.version}
      {...{ application, refusal, answer, queue }}
    >
      <p>{t("applications.reviewChange.text")}</p>
      <RecordChanges changes={changed.changes} caption={t("applications.reviewChange.heading")} />
      <div className="panel">
        <Radios
          name="change"
          legend={t("applications.reviewChange.question")}
          choices={answers.map((value) => ({
            value,
            label: t(`applications.reviewChange.answer.${value}`),
            hint: t(`applications.reviewChange.hint.${value}`),
          }))}
        />
      </div>
    </CaseForm>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
