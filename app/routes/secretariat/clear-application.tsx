import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { Sent } from "#components/applications/case-beside.tsx";
import { CaseForm } from "#components/applications/case-form.tsx";
import { FindEntry } from "#components/applications/claim.tsx";
import { ClearFields } from "#components/applications/ruling-fields.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Gap } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { clearing, readClaim } from "#forms/applications/ruling.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeClaim } from "#views/applications/claim.ts";

const query = z.object({ find: filterFields.search });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "clear-application");
  const review = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  return {
    application: review.application,
    refusal: review.acts.clear,
    passesOn: review.passesOn,
    claim: await seeClaim(context, review.application.reference, readFilter(args.request.url, query).find),
    queue: new URL(args.request.url).searchParams.get("queue"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "clear-application",
    async ({ context, t }) => {
      const { application } = found(await seeApplicationForReview(context, reference));
      const verifying = { notifies: application.notifies, claims: (await seeClaim(context, reference)) !== null };
      return z.object({ version: formFields(t).version(), ...clearing(t, verifying) });
    },
    (context, { version, key, ...said }, { t }) => {
      const claim = readClaim(said, t);
      if (claim !== null && "field" in claim) return Promise.resolve(claim);
      return clearApplication(context, { reference, version, claim, key });
    },
    (to) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      return listAddress(to.reviewApplication(reference), { queue, done: "cleared" });
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.clear.title"), { of: args.data?.application.organisation.name });

export default function ClearApplication() {
  const { application, refusal, claim, passesOn, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, organisation, call, class: own, notifies } = application;
  const grants = notifies && !passesOn;
  return (
    <CaseForm
      name="clear"
      title={t("applications.clear.title")}
      act={t(
        passesOn ? "applications.clear.passOn" : grants ? "applications.clear.grant" : "applications.clear.button",
      )}
      {...{ application, refusal, answer, queue }}
      below={
        <>
          {claim !== null && refusal === null && (
            <FindEntry claim={claim} address={to.clearApplication(reference)} queue={queue} />
          )}
          <Sent application={application} />
        </>
      }
    >
      <p className="lede">
        {t(
          passesOn
            ? "applications.clear.passesOn"
            : grants
              ? "applications.clear.notifies"
              : "applications.clear.goesOnList",
        )}{" "}
        {own !== null && <Cited citation={own.cites} />}
      </p>
      <p>
        {t("applications.clear.text", { organisation: isolated(organisation.name), call: isolated(call.title) })}
        <Gap />
        {!passesOn && t("applications.clear.letter")}
        <Gap />
        {t(grants ? "applications.clear.cannotBeTakenBack" : "applications.clear.canBeTakenBack")}
      </p>
      <ClearFields application={application} claim={claim} />
    </CaseForm>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
