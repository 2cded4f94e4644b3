import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { correctSession } from "#acts/process/correct-session.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { ReadBackActs } from "#components/kit/form/change.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Gap, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { LettersThatLeave } from "#components/process/letters-that-leave.tsx";
import { DetailsFields } from "#components/process/session-fields.tsx";
import { LONGEST_REASON } from "#forms/kit/longest-reason.ts";
import { correctionSchema } from "#forms/process/session-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { correctedInWords } from "#messages/kit/corrected-details.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeCorrection, seeSessionToCorrect } from "#views/process/session-to-correct.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "correct-session");
  return found(await seeSessionToCorrect(context, idIn(args, "session")));
}

export async function action(args: ActionFunctionArgs) {
  const session = idIn(args, "session");
  return answerForm(
    args,
    "correct-session",
    async ({ context, t }) => {
      found(await seeSessionToCorrect(context, session));
      return correctionSchema(t);
    },
    async (context, { reason, key, ...to }) => {
      const ruling = await correctSession(context, { session, to, reason, key });
      if (!ruling.ok) return ruling;
      const { process } = found(await seeSessionToCorrect(context, session));
      return { ok: true, next: process.slug };
    },
    {
      to: (to, process) => listAddress(to.scheduleSession(process), { done: "corrected" }),
      atFields: { session_needs_a_place: "place" },
      readBack: async (context, { reason, ...to }) => {
        const { refusal, ...next } = found(await seeCorrection(context, session, to));
        return refusal ?? { ok: true, next: { ...next, reason } };
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.correctSession.title"), {
    of: args.data?.title,
    readBack: (t) => t("process.correctSession.confirmTitle"),
  });

export default function CorrectSession() {
  const { process, title, details, beginsOn, endsOn, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const back = paths(language).scheduleSession(process.slug);
  const confirm = answer !== undefined && "confirm" in answer ? answer.confirm : null;
  return (
    <Page
      before={<BackLink href={back}>{t("process.scheduleSession.title")}</BackLink>}
      margin={
        <Box title={t("process.moveSession.now")}>
          <p>{formatDays({ beginsOn, endsOn }, language)}</p>
          <p>{t("process.correctSession.days")}</p>
        </Box>
      }
    >
      <ActForm
        answer={answer}
        act={t("process.correctSession.button")}
        refusal={refusal}
        name={confirm === null ? "details" : "correct"}
        heading={
          <Heading over={<UserText>{title}</UserText>}>
            {confirm === null ? t("process.correctSession.title") : t("process.correctSession.confirmTitle")}
          </Heading>
        }
      >
        {answer !== undefined && confirm !== null ? (
          <>
            <Facts
              rows={correctedInWords(t, confirm.corrected).map(({ called, was, is }) => ({
                key: called,
                value: (
                  <>
                    <UserText>{is}</UserText>
                    <div className="small mute">{t("process.correctSession.before", { was: isolated(was) })}</div>
                  </>
                ),
              }))}
            />
            <h2>{t("process.changeSession.reason")}</h2>
            <p>
              <UserText lines>{confirm.reason}</UserText>
            </p>
            <LettersThatLeave letters={confirm.letters} />
            <ReadBackActs submitted={answer.submitted} back={back}>
              {t("process.correctSession.button")}
            </ReadBackActs>
          </>
        ) : (
          <>
            <p className="lede">
              {t("process.correctSession.lead")}
              <Gap />
              {t("process.changeSession.told")}
            </p>
            <DetailsFields details={details} />
            <TextArea
              name="reason"
              label={t("process.changeSession.reason")}
              hint={t("process.moveSession.reasonHint")}
              limit={LONGEST_REASON}
            />
            <ButtonGroup>
              <Button>{t("form.extend.continue")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
