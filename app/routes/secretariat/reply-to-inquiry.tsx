import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyToInquiry } from "#acts/applications/reply-to-inquiry.ts";
import { CaseBeside, CaseQuestion } from "#components/applications/case-beside.tsx";
import { OneInquiry, ReplyField } from "#components/applications/inquiries.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { inquirySchema } from "#forms/applications/inquiry-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { inquiryToAnswer } from "#views/applications/inquiries.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "reply-to-inquiry");
  const { application, inquiries } = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  const inquiry = found(inquiryToAnswer(inquiries, idIn(args, "inquiry")));
  return { application, inquiry, queue: new URL(args.request.url).searchParams.get("queue") };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  const inquiry = idIn(args, "inquiry");
  return answerForm(
    args,
    "reply-to-inquiry",
    async ({ context, t }) => {
      const { inquiries } = found(await seeApplicationForReview(context, reference));
      found(inquiryToAnswer(inquiries, inquiry));
      return inquirySchema(t, "reply");
    },
    (context, said) => replyToInquiry(context, { ...said, reference, inquiry }),
    (to) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      return listAddress(to.reviewApplication(reference), { queue, done: "inquiryReplied" });
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.inquiries.answer"), { of: args.data?.application.organisation.name });

export default function AnswerOrganisation() {
  const { application, inquiry, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = listAddress(paths(useLanguage()).reviewApplication(application.reference), { queue });
  return (
    <Page before={<BackLink href={back} />} margin={<CaseBeside application={application} />}>
      <Form
        answer={answer}
        name="reply"
        closed={!inquiry.waitsForReader}
        heading={<CaseQuestion application={application} title={t("applications.inquiries.answer")} />}
      >
        <OneInquiry inquiry={inquiry} side="secretariat" zone={application.call.zone} />
        {inquiry.waitsForReader && (
          <>
            <ReplyField side="secretariat" />
            <ButtonGroup>
              <Button>{t("applications.inquiries.sendReply")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
