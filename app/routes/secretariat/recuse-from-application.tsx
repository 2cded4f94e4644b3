import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { CaseForm } from "#components/applications/case-form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { LONGEST_REASON } from "#forms/kit/longest-reason.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "recuse-from-application");
  const review = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  return {
    application: review.application,
    refusal: review.recusing,
    queue: new URL(args.request.url).searchParams.get("queue"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "recuse-from-application",
    async ({ context, t }) => {
      found(await seeApplicationForReview(context, reference));
      const { paragraphs } = formFields(t);
      return z.object({ reason: paragraphs({ field: t("applications.recusal.reason"), max: LONGEST_REASON }) });
    },
    (context, said) => recuseFromApplication(context, { ...said, reference }),
    (to) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      return listAddress(to.reviewApplication(reference), { queue, done: "recused" });
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.recusal.title"), { of: args.data?.application.organisation.name });

export default function RecuseFromApplication() {
  const { application, refusal, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <CaseForm
      name="recuse"
      title={t("applications.recusal.title")}
      act={t("applications.recusal.button")}
      grave
      {...{ application, refusal, answer, queue }}
    >
      <p className="lede">{t("applications.recusal.lede")}</p>
      <p>{t("applications.recusal.text")}</p>
      <div className="panel">
        <TextArea
          name="reason"
          label={t("applications.recusal.reason")}
          hint={t("applications.recusal.reasonHint")}
          optional
          rows={4}
          limit={LONGEST_REASON}
        />
      </div>
    </CaseForm>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
