import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyToInquiry } from "#acts/applications/reply-to-inquiry.ts";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
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
import { inquiryToAnswer } from "#views/applications/inquiries.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "reply-to-inquiry");
  const application = found(await seeOwnApplication(context, args.params["reference"] ?? ""));
  return { application, inquiry: found(inquiryToAnswer(application.inquiries, idIn(args, "inquiry"))) };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  const inquiry = idIn(args, "inquiry");
  return answerForm(
    args,
    "reply-to-inquiry",
    async ({ context, t }) => {
      const { inquiries } = found(await seeOwnApplication(context, reference));
      found(inquiryToAnswer(inquiries, inquiry));
      return inquirySchema(t, "reply");
    },
    (context, said) => replyToInquiry(context, { ...said, reference, inquiry }),
    (to) => listAddress(to.application(reference), { done: "inquiryReplied" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.inquiries.answer"), { of: args.data?.application.reference });

export default function AnswerSecretariat() {
  const { application, inquiry } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).application(application.reference);
  return (
    <Page before={<BackLink href={back} />}>
      <Form
        answer={answer}
        name="reply"
        closed={!inquiry.waitsForReader}
        heading={
          <ApplicationHeading application={application}>{t("applications.inquiries.answer")}</ApplicationHeading>
        }
      >
        <OneInquiry inquiry={inquiry} side="applicant" zone={application.call.zone} />
        {inquiry.waitsForReader && (
          <>
            <p>{t("applications.inquiries.noConsequence")}</p>
            <ReplyField side="applicant" />
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
