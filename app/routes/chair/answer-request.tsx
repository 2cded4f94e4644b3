import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answerRequest } from "#acts/objections/answer-request.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Warning } from "#components/kit/page/notices.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { AskedAbout, RequestFacts } from "#components/objections/request-facts.tsx";
import { isAnswered } from "#forms/kit/form-answer.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { LONGEST_EXPLANATION } from "#forms/kit/longest-reason.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeRequestToAnswer } from "#views/objections/requests-to-chair.ts";

const schema = (t: Translate) => {
  const { choice, paragraphs } = formFields(t);
  return z.object({
    answer: choice(["disclose", "decline"], { field: t("objections.answer.legend"), required: true }),
    reason: paragraphs({ field: t("objections.answer.reason"), max: LONGEST_EXPLANATION }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "answer-request");
  return found(await seeRequestToAnswer(context, idIn(args, "request")));
}

export async function action(args: ActionFunctionArgs) {
  const request = idIn(args, "request");
  return answerForm(
    args,
    "answer-request",
    async ({ context, t }) => {
      found(await seeRequestToAnswer(context, request));
      return schema(t);
    },
    async (context, { answer, reason, key }, { language, t }) => {
      /** What was written for the State would else be lost unsaid; which of the two was meant is not guessed. */
      if (answer === "disclose" && reason !== "")
        return { field: "reason", words: t("objections.answer.reasonIsNotSent") };
      const declinedBecause = answer === "decline" ? reason : null;
      const ruling = await answerRequest(context, { request, declinedBecause, key });
      if (!ruling.ok && ruling.because === "declining_needs_a_reason")
        return { field: "reason", words: refusalInWords(ruling, language) };
      return ruling;
    },
    (to) => to.requests,
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.answer.title", { mission: isolated(args.data?.mission ?? "") }));

export default function AnswerRequest() {
  const request = useLoaderData<typeof loader>();
  const { mission, period, about, basesToo, chairSees, answer: given, refusal } = request;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.requests}>{t("objections.requests.title")}</BackLink>}
      margin={
        <Box title={t("objections.request.box")}>
          <RequestFacts request={request} zone={period.zone} cites={period.disclosure.cites} />
        </Box>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null}
        name="answer"
        heading={
          <Heading over={<Over names={[period.process.shortName, period.call]} />}>
            {t("objections.answer.title", { mission: isolated(mission) })}
          </Heading>
        }
      >
        {about !== null && (
          <Part title={t("objections.request.askedAbout")}>
            <AskedAbout organisations={about} />
          </Part>
        )}
        {chairSees && (
          <p>
            <a href={to.objectors(period.id)}>{t("objections.objectors.title")}</a>
            {" · "}
            <span className="mute">{t("objections.answer.lookIsRecorded")}</span>
          </p>
        )}
        {refusal === null ? (
          <>
            <Radios
              name="answer"
              legend={t("objections.answer.legend")}
              legendSize="m"
              choices={[
                {
                  value: "disclose",
                  label: t("objections.answer.disclose"),
                  hint: t("objections.answer.discloseHint", { bases: basesToo ? "yes" : "no" }),
                },
                { value: "decline", label: t("objections.answer.decline"), hint: t("objections.answer.declineHint") },
              ]}
            />
            <TextArea
              name="reason"
              label={t("objections.answer.reason")}
              hint={t("objections.answer.reasonHint")}
              rows={5}
              limit={LONGEST_EXPLANATION}
            />
            <Warning>{t("objections.answer.once")}</Warning>
            <ButtonGroup>
              <Button variant="grave">{t("objections.answer.button")}</Button>
              <a href={to.requests}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        ) : given === null ? (
          !isAnswered(answer, refusal) && <RefusedAct act={t("objections.answer.button")} refusal={refusal} />
        ) : given.declinedBecause === null ? (
          <p className="lede">
            {t("objections.requests.disclosed", { count: given.told, bases: given.bases ? "yes" : "no" })}
          </p>
        ) : (
          <>
            <p className="lede">{t("objections.requests.declined")}</p>
            <InsetText>
              <UserText lines>{given.declinedBecause}</UserText>
            </InsetText>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
