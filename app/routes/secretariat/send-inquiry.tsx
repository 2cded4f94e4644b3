import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendInquiry } from "#acts/applications/send-inquiry.ts";
import { CaseBeside, CaseQuestion } from "#components/applications/case-beside.tsx";
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
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "send-inquiry");
  const { application, inquiries } = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  const { asking } = found(inquiries);
  return { application, asking, queue: new URL(args.request.url).searchParams.get("queue") };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "send-inquiry",
    async ({ context, t }) => {
      found(found(await seeApplicationForReview(context, reference)).inquiries);
      return inquirySchema(t, "inquiry");
    },
    (context, said) => sendInquiry(context, { ...said, reference }),
    (to) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      return listAddress(to.reviewApplication(reference), { queue, done: "inquirySent" });
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.inquiries.ask", { side: "secretariat" }), {
    of: args.data?.application.organisation.name,
  });

export default function AskOrganisation() {
  const { application, asking, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = listAddress(paths(useLanguage()).reviewApplication(application.reference), { queue });
  const ask = t("applications.inquiries.ask", { side: "secretariat" });
  return (
    <Page before={<BackLink href={back} />} margin={<CaseBeside application={application} />}>
      <ActForm
        answer={answer}
        act={ask}
        refusal={asking}
        name="inquiry"
        heading={<CaseQuestion application={application} title={ask} />}
      >
        <InquiryField side="secretariat" />
        <ButtonGroup>
          <Button>{t("applications.inquiries.send")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
