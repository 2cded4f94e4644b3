import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { discardPreparedRuling } from "#acts/applications/discard-prepared-ruling.ts";
import { CaseForm } from "#components/applications/case-form.tsx";
import { PreparedInWords } from "#components/applications/prepared-ruling.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { refuse } from "#domain/kit/ruling.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "discard-prepared-ruling");
  const { application, prepared, otherOffice } = found(
    await seeApplicationForReview(context, args.params["reference"] ?? ""),
  );
  return {
    application,
    prepared,
    refusal: prepared === null ? refuse("ruling_is_no_longer_prepared") : otherOffice,
    queue: new URL(args.request.url).searchParams.get("queue"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "discard-prepared-ruling",
    async ({ context, t }) => {
      found(await seeApplicationForReview(context, reference));
      return z.object({ prepared: formFields(t).id<"prepared_ruling">() });
    },
    (context, said) => discardPreparedRuling(context, { ...said, reference }),
    (to) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      return listAddress(to.reviewApplication(reference), { queue, done: "discarded" });
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.prepared.discardTitle"), { of: args.data?.application.organisation.name });

export default function DiscardPreparedRuling() {
  const { application, prepared, refusal, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <CaseForm
      name="discard"
      title={t("applications.prepared.discardTitle")}
      act={t("applications.prepared.discard")}
      {...{ application, refusal, answer, queue }}
    >
      {prepared !== null && (
        <>
          <p className="lede">
            <PreparedInWords prepared={prepared} />
          </p>
          <input type="hidden" name="prepared" value={prepared.id} />
        </>
      )}
      <p>{t("applications.prepared.discardText")}</p>
    </CaseForm>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
