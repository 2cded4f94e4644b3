import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { moveSession } from "#acts/process/move-session.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Gap, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { LONGEST_REASON } from "#forms/kit/longest-reason.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { answerProblems, answerReadBack, answerRefusal, answerRefusalAtField } from "#http/answer.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { formatDays, formatWeekday } from "#messages/kit/instant.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeSessionToChange } from "#views/process/session-to-change.ts";

const schema = (t: Translate) => {
  const { day, paragraphs } = formFields(t);
  return z.object({
    begins: day({ field: t("process.scheduleSession.begins"), required: true }),
    ends: day({ field: t("process.scheduleSession.ends"), required: true }),
    reason: paragraphs({
      field: t("process.moveSession.reason"),
      required: t("process.moveSession.giveReason"),
      max: LONGEST_REASON,
    }),
    /** The days that were read back. */
    read: z.string().max(30).default(""),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "move-session");
  const { refusals, ...session } = found(await seeSessionToChange(context, idIn(args, "session")));
  return { ...session, refusal: refusals.move };
}

/** First the days are read back; what then moves the session are the days that were read. */
export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "move-session");
  const language = readLanguage(args);
  const session = idIn(args, "session");
  found(await seeSessionToChange(context, session));
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const { begins: beginsOn, ends: endsOn, reason, read } = form.value;
  const days = `${beginsOn.toString()}/${endsOn.toString()}`;
  const { process, title, refusals } = found(await seeSessionToChange(context, session, { beginsOn, endsOn }));
  if (read !== days) {
    if (refusals.move !== null) {
      const atFields = { session_ends_before_it_begins: "ends", session_would_be_over: "ends" };
      return answerRefusalAtField(args.context, refusals.move, language, { submitted: form.submitted, atFields });
    }
    const confirm = { days, title, beginsOn: beginsOn.toString(), endsOn: endsOn.toString() };
    return answerReadBack(args.context, form.submitted, confirm);
  }
  const ruling = await moveSession(context, { session, beginsOn, endsOn, reason, key: form.key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  return redirect(listAddress(paths(language).scheduleSession(process.slug), { done: "moved" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.moveSession.title"), {
    readBack: (t) => t("process.moveSession.confirmTitle"),
    of: args.data?.title,
  });

const follows = ["validity", "lists", "windows"] as const;

export default function MoveSession() {
  const { process, title, beginsOn, endsOn, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const back = to.scheduleSession(process.slug);
  const confirm = answer !== undefined && "confirm" in answer ? answer.confirm : null;
  return (
    <Page
      before={<BackLink href={back}>{t("process.scheduleSession.title")}</BackLink>}
      margin={
        <>
          <Box title={t("process.moveSession.now")}>
            <p>{formatDays({ beginsOn, endsOn }, language)}</p>
          </Box>
          <Box title={t("process.moveSession.follows")}>
            <ul>
              {follows.map((one) => (
                <li key={one}>{t(`process.moveSession.followsSteps.${one}`)}</li>
              ))}
            </ul>
          </Box>
        </>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null}
        name={confirm === null ? "check" : "move"}
        heading={
          <Heading over={<UserText>{title}</UserText>}>
            {t(confirm === null ? "process.moveSession.title" : "process.moveSession.confirmTitle")}
          </Heading>
        }
      >
        {refusal !== null ? (
          <RefusedAct act={t("process.moveSession.button")} refusal={refusal} />
        ) : (
          <>
            {confirm === null ? (
              <p className="lede">
                {t("process.changeSession.told")}
                <Gap />
                {t("process.moveSession.stays")}
              </p>
            ) : (
              <>
                <Warning>
                  {t("process.moveSession.confirm", {
                    days: `${formatWeekday(confirm.beginsOn, language)} – ${formatWeekday(confirm.endsOn, language)}, ${formatDays(confirm, language)}`,
                  })}
                </Warning>
                <p>
                  {t("process.changeSession.told")}
                  <Gap />
                  {t("process.moveSession.stays")}
                </p>
                <input type="hidden" name="read" value={confirm.days} />
              </>
            )}
            <DateInput name="begins" legend={t("process.scheduleSession.begins")} defaultValue={beginsOn} />
            <DateInput name="ends" legend={t("process.scheduleSession.ends")} defaultValue={endsOn} />
            <TextArea
              name="reason"
              label={t("process.moveSession.reason")}
              hint={t("process.moveSession.reasonHint")}
              limit={LONGEST_REASON}
            />
            <ButtonGroup>
              <Button {...(confirm === null ? {} : { variant: "grave" as const })}>
                {confirm === null ? t("process.moveSession.check") : t("process.moveSession.button")}
              </Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
