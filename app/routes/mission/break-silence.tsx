import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { ClosingBox, Due } from "#components/kit/status/window.tsx";
import { OwnBreak } from "#components/modalities/own-break.tsx";
import { useSilenceTitle } from "#components/modalities/text-name.ts";
import { isAnswered } from "#forms/kit/form-answer.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { LONGEST_EXPLANATION } from "#forms/kit/longest-reason.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeSilenceProcedure } from "#views/modalities/silence-procedure.ts";

const schema = (t: Translate) =>
  z.object({ reason: formFields(t).paragraphs({ field: t("modalities.break.reason"), max: LONGEST_EXPLANATION }) });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "break-silence");
  return { procedure: found(await seeSilenceProcedure(context, idIn(args, "procedure"))) };
}

export async function action(args: ActionFunctionArgs) {
  const procedure = idIn(args, "procedure");
  return answerForm(
    args,
    "break-silence",
    async ({ context, t }) => {
      found(await seeSilenceProcedure(context, procedure));
      return schema(t);
    },
    (context, { reason, key }) => breakSilence(context, { procedure, reason: reason === "" ? null : reason, key }),
    (to) => listAddress(to.silenceProcedure(procedure), { done: "broken" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.break.title"), { of: args.data?.procedure.text.named.title });

export default function BreakSilence() {
  const { procedure } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { text, process, standing, own, refusal, mayBreak, zone, inForce } = procedure;
  const titleOf = useSilenceTitle();
  const isOther = text.provisions === null;
  const back = to.silenceProcedure(procedure.id);
  return (
    <Page
      before={<BackLink href={back}>{t("modalities.break.back")}</BackLink>}
      margin={
        <>
          {standing === "open" && (
            <ClosingBox exact title={t("modalities.silenceOfMission.closes")} window={procedure}>
              <p className="mute">{t("objections.rule.included")}</p>
            </ClosingBox>
          )}
          <Box title={t("modalities.silenceOfMission.text")}>
            <p>
              <a href={back}>
                <UserText>{text.named.title}</UserText>
              </a>
            </p>
            <p>
              <Cited citation={text.citation} />
            </p>
          </Box>
        </>
      }
    >
      <Form
        answer={answer}
        closed={!mayBreak}
        name="break"
        heading={
          <>
            <Heading
              over={
                <>
                  <UserText>{process.shortName}</UserText>
                  {" · "}
                  {titleOf(text.named)}
                </>
              }
            >
              {mayBreak ? t("modalities.break.title") : t("modalities.break.notPossible")}
            </Heading>
            {mayBreak && standing === "broken" && (
              <p className="lede">{t(`modalities.silenceOfMission.lead.${isOther ? "brokenText" : "broken"}`)}</p>
            )}
            {mayBreak && standing !== "broken" && (
              <p className="lede">{isOther ? t("modalities.break.wholeTextOther") : t("modalities.break.wholeText")}</p>
            )}
            {mayBreak && inForce !== null && (
              <p>{t("modalities.silenceOfMission.inForce", { version: inForce.version })}</p>
            )}
            {standing === "open" && <Due exact window={procedure} />}
          </>
        }
      >
        {mayBreak ? (
          <>
            <TextArea
              name="reason"
              label={t("modalities.break.reason")}
              labelSize="m"
              hint={t("modalities.break.reasonHint")}
              optional
              limit={LONGEST_EXPLANATION}
            />
            <Facts
              title={t("objections.raise.sentHeading")}
              rows={[
                { key: t("objections.raise.seenHeading"), value: t("modalities.break.seen") },
                {
                  key: t("objections.raise.untilHeading"),
                  value: (
                    <>
                      {t("modalities.break.until")} <Deadline instant={procedure.closesAt} zone={zone} />
                    </>
                  ),
                },
              ]}
            />
            <Warning>{t("modalities.break.cannotUndo")}</Warning>
            <ButtonGroup>
              <Button variant="grave">{t("modalities.break.button")}</Button>
              <a href={back}>{t("modalities.break.keep")}</a>
            </ButtonGroup>
          </>
        ) : (
          <>
            {own !== null && <OwnBreak own={own} zone={zone} />}
            {refusal !== null && own === null && !isAnswered(answer, refusal) && (
              <RefusedAct act={t("modalities.silenceOfMission.break")} refusal={refusal} />
            )}
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
