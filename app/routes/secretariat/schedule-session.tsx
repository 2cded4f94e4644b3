import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Checkboxes, Radios } from "#components/kit/form/choices.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import type { Id } from "#domain/kit/id.ts";
import {
  invitedReaders,
  type SessionFormat,
  sessionFormats,
  sessionKinds,
  type SessionStanding,
} from "#domain/process/session.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDay, formatDays } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeProcessToServe } from "#views/applications/calls.ts";

/** In characters, as the database keeps them. */
const longest = { title: 300, place: 300 };

/** As what a session is announced. */
const announced = ["planned", "confirmed"] as const;

const schema = (t: Translate) => {
  const { text, day, choice, choices, wholeNumber } = formFields(t);
  const asked = (field: string) => ({ field, required: true as const });
  return z.object({
    title: text({ ...asked(t("process.scheduleSession.name")), max: longest.title }),
    kind: choice(sessionKinds, asked(t("process.scheduleSession.kind"))),
    standing: choice(announced, asked(t("process.scheduleSession.standing"))),
    format: choice(sessionFormats, asked(t("process.scheduleSession.format"))),
    begins: day(asked(t("process.scheduleSession.begins"))),
    ends: day(asked(t("process.scheduleSession.ends"))),
    place: text({ field: t("process.scheduleSession.place"), max: longest.place }),
    invited: choices(invitedReaders, asked(t("process.scheduleSession.invited"))),
    capacity: wholeNumber({ field: t("process.scheduleSession.capacity"), from: 1, to: 100_000 }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "schedule-session");
  const process = found(await seeProcessToServe(context, args.params["process"] ?? ""));
  return {
    process,
    done: readDone(args.request.url, ["opened", "scheduled", "moved", "confirmed", "cancelled", "published", "linked"]),
  };
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params["process"] ?? "";
  return answerForm(
    args,
    "schedule-session",
    async ({ context, t }) => {
      found(await seeProcessToServe(context, slug));
      return schema(t);
    },
    async (context, { begins, ends, ...session }) => {
      const process = found(await seeProcessToServe(context, slug));
      return scheduleSession(context, { ...session, process: process.id, beginsOn: begins, endsOn: ends });
    },
    (to) => listAddress(to.scheduleSession(slug), { done: "scheduled" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.scheduleSession.title"), { of: args.data?.process.shortName });

export default function ScheduleSession() {
  const { process, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const day = (on: string) => formatDay(on, language);
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
                      <ChangesOfSession session={session} />
                    </>
                  ),
                }))}
              />
            )}
          </Box>
          <Box title={t("process.scheduleSession.mandate")}>
            <p>
              {t("process.home.mandateSpan", { from: day(process.beginsOn), to: day(process.endsOn) })}
              <br />
              {t("process.scheduleSession.within")}
            </p>
            <p>
              <Cited citation={process.citation} />
            </p>
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
        name="schedule"
        heading={
          <Heading over={<UserText>{process.shortName}</UserText>}>{t("process.scheduleSession.title")}</Heading>
        }
      >
        <TextInput name="title" label={t("process.scheduleSession.name")} />
        <Radios
          name="kind"
          legend={t("process.scheduleSession.kind")}
          choices={sessionKinds.map((value) => ({ value, label: t(`process.scheduleSession.kinds.${value}`) }))}
        />
        <Radios
          name="format"
          legend={t("process.scheduleSession.format")}
          inline
          choices={sessionFormats.map((value) => ({ value, label: t(`process.scheduleSession.formats.${value}`) }))}
        />
        <Radios
          name="standing"
          legend={t("process.scheduleSession.standing")}
          inline
          choices={announced.map((value) => ({ value, label: t(`process.scheduleSession.standings.${value}`) }))}
        />
        <DateInput name="begins" legend={t("process.scheduleSession.begins")} />
        <DateInput name="ends" legend={t("process.scheduleSession.ends")} />
        <TextInput
          name="place"
          label={t("process.scheduleSession.place")}
          hint={t("process.scheduleSession.placeHint")}
          optional
        />
        <Checkboxes
          name="invited"
          legend={t("process.scheduleSession.invited")}
          choices={invitedReaders.map((value) => ({
            value,
            label: t(`process.scheduleSession.invitedReaders.${value}`),
          }))}
        />
        <TextInput
          name="capacity"
          label={t("process.scheduleSession.capacity")}
          hint={t("process.scheduleSession.capacityHint")}
          inputMode="numeric"
          width={5}
          optional
        />
        <ButtonGroup>
          <Button>{t("process.scheduleSession.button")}</Button>
          <a href={to.calls}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

/** What can become of a session that lies ahead. */
function ChangesOfSession({
  session: { id, title, standing, format, hasCall, hasEnded },
}: {
  session: {
    id: Id<"session">;
    title: string;
    standing: SessionStanding;
    format: SessionFormat;
    hasCall: boolean;
    hasEnded: boolean;
  };
}) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (hasEnded || standing === "cancelled") return null;
  const links = [
    ...(standing === "planned" ? [{ href: to.confirmSession(id), words: t("process.changeSession.confirm.go") }] : []),
    { href: to.draftProgramme(id), words: t("process.programme.go") },
    ...(format === "in-person" ? [] : [{ href: to.giveSessionLink(id), words: t("process.sessionLink.go") }]),
    { href: to.moveSession(id), words: t("process.moveSession.move") },
    ...(hasCall ? [] : [{ href: to.cancelSession(id), words: t("process.changeSession.cancel.go") }]),
  ];
  return (
    <div>
      {links.map(({ href, words }, place) => (
        <Fragment key={href}>
          {place > 0 && " · "}
          <a href={href}>
            {words}
            <span className="unseen"> {title}</span>
          </a>
        </Fragment>
      ))}
    </div>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
