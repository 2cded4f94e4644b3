import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { Button, ButtonGroup } from "#components/form/button.tsx";
import { Radios } from "#components/form/choices.tsx";
import { DateInput } from "#components/form/date-input.tsx";
import { Form } from "#components/form/form.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { BackLink } from "#components/page/links.tsx";
import { listAddress } from "#components/page/list-address.ts";
import { NotificationBanner } from "#components/page/notices.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { UserText } from "#components/page/text.tsx";
import { Cited } from "#components/status/explanation.tsx";
import { sessionFormats, sessionKinds } from "#domain/session.ts";
import { formatDay, formatDays } from "#messages/instant.ts";
import { translator, type Translate } from "#messages/translator.ts";
import { paths } from "#paths";
import { answerProblems, answerRefusal } from "#platform/answer.ts";
import { formFields } from "#platform/form-fields.ts";
import { parseForm } from "#platform/parse-form.ts";
import { readDone } from "#platform/read-filter.ts";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { seeProcessToServe } from "#use-cases/calls/see-calls.ts";
import { scheduleSession } from "#use-cases/processes/schedule-session.ts";

/** In characters, as the database keeps them. */
const longest = { title: 300, place: 300 };

const schema = (t: Translate) => {
  const { text, day, choice } = formFields(t);
  const asked = (field: string) => ({ field, required: t("problem.required", { field }) });
  return z.object({
    title: text({ ...asked(t("secretariat.scheduleSession.name")), max: longest.title }),
    kind: choice(sessionKinds, asked(t("secretariat.scheduleSession.kind"))),
    format: choice(sessionFormats, asked(t("secretariat.scheduleSession.format"))),
    begins: day(asked(t("secretariat.scheduleSession.begins"))),
    ends: day(asked(t("secretariat.scheduleSession.ends"))),
    place: text({ ...asked(t("secretariat.scheduleSession.place")), max: longest.place }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "schedule-session");
  const process = found(await seeProcessToServe(context, args.params["process"] ?? ""));
  return { process, done: readDone(args.request.url, ["opened", "scheduled"]) };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "schedule-session");
  const language = readLanguage(args);
  const process = found(await seeProcessToServe(context, args.params["process"] ?? ""));
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const { begins, ends, ...session } = form.value;
  const decision = await scheduleSession(context, {
    ...session,
    process: process.id,
    beginsOn: begins,
    endsOn: ends,
    key: form.key,
  });
  if (!decision.ok) return answerRefusal(args.context, decision, language, form.submitted);
  return redirect(listAddress(paths(language).scheduleSession(process.slug), { done: "scheduled" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("secretariat.scheduleSession.title"), { of: args.data?.process.title });

export default function ScheduleSession() {
  const { process, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const day = (on: string) => formatDay(on, language);
  return (
    <Page before={<BackLink href={to.calls}>{t("secretariat.calls.title")}</BackLink>}>
      {done !== null && answer === undefined && (
        <NotificationBanner success>
          <p className="govuk-notification-banner__heading">
            {t(`secretariat.scheduleSession.done.${done}`)}{" "}
            {done === "scheduled" && (
              <a className="govuk-notification-banner__link" href={to.openCall(process.slug)}>
                {t("secretariat.calls.openCall")}
              </a>
            )}
          </p>
        </NotificationBanner>
      )}
      <Form
        answer={answer}
        name="schedule"
        heading={
          <>
            <span className="govuk-caption-l">
              <UserText>{process.title}</UserText>
            </span>
            <h1 className="govuk-heading-l">{t("secretariat.scheduleSession.title")}</h1>
          </>
        }
      >
        <p className="govuk-body">
          {t("chair.home.mandate", { from: day(process.beginsOn), to: day(process.endsOn) })}{" "}
          <Cited citation={process.citation} />
        </p>
        <TextInput name="title" label={t("secretariat.scheduleSession.name")} />
        <Radios
          name="kind"
          legend={t("secretariat.scheduleSession.kind")}
          choices={sessionKinds.map((value) => ({ value, label: t(`secretariat.scheduleSession.kinds.${value}`) }))}
        />
        <Radios
          name="format"
          legend={t("secretariat.scheduleSession.format")}
          inline
          choices={sessionFormats.map((value) => ({ value, label: t(`secretariat.scheduleSession.formats.${value}`) }))}
        />
        <DateInput name="begins" legend={t("secretariat.scheduleSession.begins")} />
        <DateInput name="ends" legend={t("secretariat.scheduleSession.ends")} />
        <TextInput
          name="place"
          label={t("secretariat.scheduleSession.place")}
          hint={t("secretariat.scheduleSession.placeHint")}
        />
        <ButtonGroup>
          <Button>{t("secretariat.scheduleSession.button")}</Button>
          <a className="govuk-link" href={to.calls}>
            {t("form.cancel")}
          </a>
        </ButtonGroup>
      </Form>
      <h2 className="govuk-heading-m">{t("secretariat.scheduleSession.sessions")}</h2>
      {process.sessions.length === 0 ? (
        <p className="govuk-body">{t("secretariat.scheduleSession.none")}</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {process.sessions.map((session) => (
            <li key={session.id}>
              <UserText>{session.title}</UserText>
              {": "}
              {formatDays(session, language)}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
