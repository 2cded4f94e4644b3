import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { Sent } from "#components/applications/case-beside.tsx";
import { CaseForm } from "#components/applications/case-form.tsx";
import { RefuseFields } from "#components/applications/ruling-fields.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Stop } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { ClassTitle } from "#components/modalities/class-title.tsx";
import { refusing } from "#forms/applications/ruling.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "refuse-application");
  const review = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  return {
    application: review.application,
    refusal: review.acts.refuse,
    reapplication: review.reapplication,
    goesOnIn: review.goesOnIn,
    queue: new URL(args.request.url).searchParams.get("queue"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "refuse-application",
    async ({ context, t }) => {
      found(await seeApplicationForReview(context, reference));
      return z.object({ version: formFields(t).version(), ...refusing(t) });
    },
    (context, said) => refuseApplication(context, { ...said, reference }),
    (to, { state }) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      const done = state === "refused" ? "refused" : "moved";
      return listAddress(to.reviewApplication(reference), { queue, done });
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.refuse.title"), { of: args.data?.application.organisation.name });

export default function RefuseApplication() {
  const { application, refusal, reapplication, goesOnIn, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const { organisation, call, explanation } = application;
  const screening = explanation.find(({ provision }) => provision === "screening");
  return (
    <CaseForm
      name="refuse"
      title={t("applications.refuse.title")}
      act={t(goesOnIn === null ? "applications.refuse.button" : "applications.refuse.move")}
      grave
      {...{ application, refusal, answer, queue }}
      below={<Sent application={application} />}
    >
      {goesOnIn !== null && (
        <Note>
          <p>
            {t("applications.refuse.goesOn")} <ClassTitle of={goesOnIn} />
            <Stop />
            <Cited citation={goesOnIn.cites} />
          </p>
        </Note>
      )}
      <p className="lede">
        {t(goesOnIn === null ? "applications.refuse.final" : "applications.refuse.notVerified")}{" "}
        {screening !== undefined && <Cited citation={screening.cites} />}
      </p>
      <p>
        {t("applications.refuse.text", { organisation: isolated(organisation.name), call: isolated(call.title) })}{" "}
        {goesOnIn === null && reapplication !== null && <Again {...reapplication} />}
      </p>
      <div className="panel">
        <RefuseFields />
      </div>
    </CaseForm>
  );
}

/** Whether the organisation may come again, as the decision says. */
function Again({
  allowed,
  after,
  cites,
}: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["reapplication"]>) {
  const t = useTranslations();
  return (
    <>
      {!allowed
        ? t("applications.refuse.notAgain")
        : after === null
          ? t("applications.refuse.again")
          : t("applications.refuse.againAfter", {
              length: t(`modalities.length.${after.unit}`, { count: after.count }),
            })}{" "}
      <Cited citation={cites} />
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
