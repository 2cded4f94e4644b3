import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { returnApplication } from "#acts/applications/return-application.ts";
import { Sent } from "#components/applications/case-beside.tsx";
import { CaseForm } from "#components/applications/case-form.tsx";
import { ReturnFields } from "#components/applications/ruling-fields.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { returning } from "#forms/applications/ruling.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatWeekday } from "#messages/kit/instant.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

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
      return z.object({ version: formFields(t).version(), ...returning(t) });
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
        <>
          <p>
            {t("applications.return.inShortNow")}{" "}
            <strong>{t("form.secondLook.weekday", { weekday: formatWeekday(toReturn.day, language) })}</strong>{" "}
            <Deadline instant={toReturn.until} zone={toReturn.zone} />
          </p>
          <p>{t("applications.return.rounds", { left: toReturn.left })}</p>
        </>
      )}
      <div className="panel">
        <ReturnFields application={application} />
      </div>
    </CaseForm>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
