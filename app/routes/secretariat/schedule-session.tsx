import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { ReadBackActs } from "#components/kit/form/change.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { LettersThatLeave } from "#components/process/letters-that-leave.tsx";
import { SessionActs } from "#components/process/session-acts.tsx";
import { SessionFields } from "#components/process/session-fields.tsx";
import { SessionReadBack } from "#components/process/session-read-back.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { sessionSchema } from "#forms/process/session-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeProcessToServe } from "#views/applications/calls.ts";
import { seeSessionToSchedule } from "#views/process/session-to-schedule.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "schedule-session");
  const process = found(await seeProcessToServe(context, args.params["process"] ?? ""));
  return {
    process,
    done: readDone(args.request.url, [
      "opened",
      "ended",
      "scheduled",
      "moved",
      "confirmed",
      "cancelled",
      "corrected",
      "published",
      "linked",
    ]),
  };
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params["process"] ?? "";
  return answerForm(
    args,
    "schedule-session",
    async ({ context, t }) => {
      found(await seeProcessToServe(context, slug));
      return sessionSchema(t);
    },
    async (context, { begins, ends, ...session }) => {
      const process = found(await seeProcessToServe(context, slug));
      return scheduleSession(context, { ...session, process: process.id, beginsOn: begins, endsOn: ends });
    },
    {
      to: (to) => listAddress(to.scheduleSession(slug), { done: "scheduled" }),
      atFields: { session_ends_before_it_begins: "ends", session_needs_a_place: "place" },
      readBack: async (context, { begins, ends, ...session }) => {
        const asked = { ...session, beginsOn: begins, endsOn: ends };
        const { refusal, ...next } = found(await seeSessionToSchedule(context, slug, asked));
        return refusal ?? { ok: true, next };
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.scheduleSession.title"), {
    of: args.data?.process.shortName,
    readBack: (t) => t("process.scheduleSession.confirmTitle"),
  });

export default function ScheduleSession() {
  const { process, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const confirm = answer !== undefined && "confirm" in answer ? answer.confirm : null;
  return (
    <Page
      before={<BackLink href={to.calls}>{t("applications.calls.title")}</BackLink>}
      margin={
        <>
          <Box title={t("process.scheduleSession.sessions")}>
            {process.sessions.length === 0 ? (
              <p>{t("process.scheduleSession.none")}</p>
            ) : (
              <Facts
                rows={process.sessions.map((session) => ({
                  key: session.title,
                  value: (
                    <>
                      {formatDays(session, language)}
                      {session.standing !== "confirmed" && (
                        <div>{t(`process.scheduleSession.standings.${session.standing}`)}</div>
                      )}
                      <SessionActs session={session} />
                    </>
                  ),
                }))}
              />
            )}
          </Box>
          <Box title={t("process.scheduleSession.mandate")}>
            <p>
              {formatDays(process, language)}
              <br />
              {t("process.scheduleSession.within")}
            </p>
            <p>
              <Cited citation={process.citation} />
            </p>
            {process.endsOn === null && (
              <p>
                <a href={to.endMandate(process.slug)}>{t("process.endMandate.title")}</a>
              </p>
            )}
          </Box>
        </>
      }
    >
      {done !== null && answer === undefined && (
        <Note success>
          <p>
            {t(`process.scheduleSession.done.${done}`)}{" "}
            {done === "scheduled" && <a href={to.openCall(process.slug)}>{t("applications.calls.openCall")}</a>}
          </p>
        </Note>
      )}
      <Form
        answer={answer}
        name={confirm === null ? "session" : "schedule"}
        heading={
          <Heading over={<UserText>{process.shortName}</UserText>}>
            {confirm === null ? t("process.scheduleSession.title") : t("process.scheduleSession.confirmTitle")}
          </Heading>
        }
      >
        {answer !== undefined && confirm !== null ? (
          <>
            <SessionReadBack {...confirm} />
            <LettersThatLeave letters={confirm.letters} />
            <ReadBackActs submitted={answer.submitted} back={to.calls}>
              {t("process.scheduleSession.button")}
            </ReadBackActs>
          </>
        ) : (
          <>
            <p className="lede">{t("process.scheduleSession.lead")}</p>
            <SessionFields />
            <ButtonGroup>
              <Button>{t("form.extend.continue")}</Button>
              <a href={to.calls}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
