import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { holdBackApplication } from "#acts/applications/hold-back-application.ts";
import { releaseApplication } from "#acts/applications/release-application.ts";
import { takeBackClearance } from "#acts/applications/take-back-clearance.ts";
import { takeBackRefusal } from "#acts/applications/take-back-refusal.ts";
import { takeBackReturn } from "#acts/applications/take-back-return.ts";
import { CaseForm } from "#components/applications/case-form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { LONGEST_EXPLANATION } from "#forms/kit/longest-reason.ts";
import { answerForm } from "#http/answer-form.ts";
import { actIn, authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

const changes = {
  "take-back-clearance": { change: "takeBack", perform: takeBackClearance, done: "takenBack" },
  "take-back-refusal": { change: "takeBackRefusal", perform: takeBackRefusal, done: "refusalTakenBack" },
  "take-back-return": { change: "takeBackReturn", perform: takeBackReturn, done: "returnTakenBack" },
  "hold-back-application": { change: "holdBack", perform: holdBackApplication, done: "heldBack" },
  "release-application": { change: "release", perform: releaseApplication, done: "released" },
} as const;

/** To let it go on the list again needs no reason. */
const schema = (t: Translate, change: (typeof changes)[keyof typeof changes]["change"]) => {
  const { version, paragraphs } = formFields(t);
  return z.object({
    version: version(),
    reason: paragraphs({
      field: t("applications.clearance.reason"),
      required: change === "release" ? undefined : t("applications.clearance.giveReason"),
      max: LONGEST_EXPLANATION,
    }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const slug = actIn(args, changes);
  const { context } = await authorise(args, slug);
  const { application, acts, heldBack } = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  const { change } = changes[slug];
  return {
    change,
    application,
    heldBack,
    refusal: acts[change],
    queue: new URL(args.request.url).searchParams.get("queue"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const slug = actIn(args, changes);
  const { change, perform, done } = changes[slug];
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    slug,
    async ({ context, t }) => {
      found(await seeApplicationForReview(context, reference));
      return schema(t, change);
    },
    async (context, said) => {
      const ruling = await perform(context, { ...said, reference });
      return ruling.ok ? { ok: true, next: null } : ruling;
    },
    (to) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      return listAddress(to.reviewApplication(reference), { queue, done });
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`applications.clearance.${args.data?.change ?? "takeBack"}.title`), {
    of: args.data?.application.organisation.name,
  });

export default function ChangeClearance() {
  const { change, application, heldBack, refusal, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const { organisation, call } = application;
  return (
    <CaseForm
      name={change}
      title={t(`applications.clearance.${change}.title`)}
      act={t(`applications.clearance.${change}.button`)}
      grave={change !== "holdBack" && change !== "release"}
      {...{ application, refusal, answer, queue }}
    >
      <p className="lede">{t(`applications.clearance.${change}.effect`)}</p>
      <p>
        {t(`applications.clearance.${change}.text`, {
          organisation: isolated(organisation.name),
          call: isolated(call.title),
        })}
      </p>
      {heldBack !== null && (
        <InsetText>
          <h2 className="minor">{t("applications.clearance.heldBack")}</h2>
          <UserText lines>{heldBack}</UserText>
        </InsetText>
      )}
      {change !== "release" && (
        <div className="panel">
          <TextArea
            name="reason"
            label={t("applications.clearance.reason")}
            hint={t(`applications.clearance.${change}.reasonHint`)}
            rows={6}
            limit={LONGEST_EXPLANATION}
          />
        </div>
      )}
    </CaseForm>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
