import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendInquiry } from "#acts/applications/send-inquiry.ts";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
import { InquiryField } from "#components/applications/inquiries.tsx";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { inquirySchema } from "#forms/applications/inquiry-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnApplication } from "#views/applications/own-application.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "send-inquiry");
  const application = found(await seeOwnApplication(context, args.params["reference"] ?? ""));
  return { application, asking: found(application.inquiries).asking };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "send-inquiry",
    async ({ context, t }) => {
      found(found(await seeOwnApplication(context, reference)).inquiries);
      return inquirySchema(t, "inquiry");
    },
    (context, said) => sendInquiry(context, { ...said, reference }),
    (to) => listAddress(to.application(reference), { done: "inquirySent" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.inquiries.ask", { side: "applicant" }), {
    of: args.data?.application.reference,
  });

export default function AskSecretariat() {
  const { application, asking } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).application(application.reference);
  const ask = t("applications.inquiries.ask", { side: "applicant" });
  return (
    <Page before={<BackLink href={back} />}>
      <ActForm
        answer={answer}
        act={ask}
        refusal={asking}
        name="inquiry"
        heading={<ApplicationHeading application={application}>{ask}</ApplicationHeading>}
      >
        <InquiryField side="applicant" />
        <ButtonGroup>
          <Button>{t("applications.inquiries.send")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
