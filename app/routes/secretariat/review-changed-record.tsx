import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { reviewChangedRecord } from "#acts/applications/review-changed-record.ts";
import { CaseBeside, CaseQuestion } from "#components/applications/case-beside.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { RecordChanges } from "#components/organisations/record-changes.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
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
  const to = paths(useLanguage());
  const { reference } = application;
  const back = listAddress(to.reviewApplication(reference), { queue });
  return (
    <Page before={<BackLink href={back} />} margin={<CaseBeside application={application} />}>
      <Form
        answer={answer}
        closed={refusal !== null}
        name="review-change"
        heading={<CaseQuestion application={application} title={t("applications.reviewChange.title")} />}
      >
        {refusal !== null ? (
          answer === undefined && <RefusedAct act={t("applications.reviewChange.go")} refusal={refusal} />
        ) : (
          <>
            <p>{t("applications.reviewChange.text")}</p>
            <RecordChanges changes={changed.changes} caption={t("applications.reviewChange.heading")} />
            <input type="hidden" name="version" value={String(changed.version)} />
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
            <ButtonGroup>
              <Button>{t("applications.reviewChange.button")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
