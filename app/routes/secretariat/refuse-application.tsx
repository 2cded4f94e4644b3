import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { CaseBeside, CaseQuestion, Sent } from "#components/applications/case-beside.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { ClassTitle } from "#components/modalities/class-title.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

/** In characters. */
const LONGEST_REASON = 5000;

const schema = (t: Translate) => {
  const { version, paragraphs } = formFields(t);
  return z.object({
    version: version(),
    reason: paragraphs({
      field: t("applications.refuse.reason"),
      required: t("applications.refuse.giveReason"),
      max: LONGEST_REASON,
    }),
  });
};

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
      return schema(t);
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
  const to = paths(useLanguage());
  const { reference, organisation, call, explanation } = application;
  const back = listAddress(to.reviewApplication(reference), { queue });
  const screening = explanation.find(({ provision }) => provision === "screening");
  return (
    <Page before={<BackLink href={back} />} margin={<CaseBeside application={application} />}>
      <Form
        answer={answer}
        closed={refusal !== null}
        name="refuse"
        heading={<CaseQuestion application={application} title={t("applications.refuse.title")} />}
      >
        {refusal !== null ? (
          answer === undefined && <RefusedAct act={t("applications.refuse.button")} refusal={refusal} />
        ) : (
          <>
            {goesOnIn !== null && (
              <Note>
                <p>
                  {t("applications.refuse.goesOn")} <ClassTitle of={goesOnIn} />. <Cited citation={goesOnIn.cites} />
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
            <input type="hidden" name="version" value={String(application.version)} />
            <div className="panel">
              <TextArea
                name="reason"
                label={t("applications.refuse.reason")}
                hint={t("applications.refuse.reasonHint")}
                rows={8}
                limit={LONGEST_REASON}
              />
            </div>
            <ButtonGroup>
              <Button variant="grave">
                {t(goesOnIn === null ? "applications.refuse.button" : "applications.refuse.move")}
              </Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
      <Sent application={application} />
    </Page>
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
