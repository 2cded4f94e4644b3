import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { openCall } from "#acts/applications/open-call.ts";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import type { Id } from "#domain/kit/id.ts";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDays, zoneInWords } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeProcessToServe } from "#views/applications/calls.ts";

const ways = ["together", "continuously"] as const;

/** In characters, as the database keeps it. */
const LONGEST_TITLE = 300;

const schema = (t: Translate, sessions: readonly Id<"session">[]) => {
  const { text, choice, optionalChoice, dayAndClock, optionalDayAndClock } = formFields(t);
  const asked = (field: string) => ({ field, required: true as const });
  return z.object({
    session: choice(sessions, asked(t("applications.openCall.forSession"))),
    title: text({ ...asked(t("applications.openCall.name")), max: LONGEST_TITLE }),
    taking: optionalChoice(ways, { field: t("applications.openCall.taking") }),
    opens: optionalDayAndClock({ field: t("applications.openCall.opens") }),
    closes: dayAndClock(asked(t("applications.openCall.closes"))),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "open-call");
  const process = found(await seeProcessToServe(context, args.params["process"] ?? ""));
  return { process };
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params["process"] ?? "";
  return answerForm(
    args,
    "open-call",
    async ({ context, t }) => {
      const { sessions } = found(await seeProcessToServe(context, id));
      const ahead = sessions.filter(({ hasEnded, standing }) => !hasEnded && standing !== "cancelled");
      return schema(
        t,
        ahead.map((session) => session.id),
      );
    },
    async (context, { opens, closes, taking, ...said }, { language }) => {
      const process = found(await seeProcessToServe(context, id));
      const opening =
        opens === null
          ? { ok: true as const, instant: context.now }
          : instantOfField("opens", opens, process.zone, language);
      if (!opening.ok) return opening.problem;
      const closing = instantOfField("closes", closes, process.zone, language);
      if (!closing.ok) return closing.problem;
      const window = { opensAt: opening.instant, closesAt: closing.instant, zone: process.zone };
      return openCall(context, { ...said, ...window, continuous: taking === "continuously", process: process.id });
    },
    (to, call) => listAddress(to.call(call.id), { done: "opened" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.openCall.title"), { of: args.data?.process.shortName });

const meanings = ["public", "apply", "later"] as const;

export default function OpenCall() {
  const { process } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { inForce, refusal } = process;
  const sessions = process.sessions.filter(({ hasEnded, standing }) => !hasEnded && standing !== "cancelled");
  const zone = zoneInWords(process.zone, language);
  return (
    <Page
      before={<BackLink href={to.calls}>{t("applications.calls.title")}</BackLink>}
      margin={
        <>
          {inForce !== null && (
            <Box title={t("applications.openCall.under")}>
              <p>
                <a href={to.modalities(process.slug, inForce.version)}>
                  <UserText>{inForce.title}</UserText>
                </a>
              </p>
              <p>
                <Cited citation={inForce.citation} />
              </p>
              <p>{t("applications.openCall.underText")}</p>
            </Box>
          )}
          {sessions.length > 0 && (
            <Box title={t("applications.openCall.sessions")}>
              <Facts rows={sessions.map((session) => ({ key: session.title, value: formatDays(session, language) }))} />
            </Box>
          )}
          <Box title={t("applications.openCall.means")}>
            <ul>
              {meanings.map((one) => (
                <li key={one}>{t(`applications.openCall.meansSteps.${one}`)}</li>
              ))}
            </ul>
          </Box>
        </>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null || sessions.length === 0}
        name="open"
        heading={<Heading over={<UserText>{process.shortName}</UserText>}>{t("applications.openCall.title")}</Heading>}
      >
        {refusal !== null && answer?.refusal === undefined && (
          <RefusedAct act={t("applications.openCall.button")} refusal={refusal} />
        )}
        {refusal === null && sessions.length === 0 && (
          <>
            <p>{t("applications.openCall.noSessions")}</p>
            <LinkButton href={to.scheduleSession(process.slug)}>{t("process.scheduleSession.title")}</LinkButton>
          </>
        )}
        {refusal === null && sessions.length > 0 && (
          <>
            <Select
              name="session"
              label={t("applications.openCall.forSession")}
              options={[
                { value: "", label: t("form.chooseOne") },
                ...sessions.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
            <TextInput name="title" label={t("applications.openCall.name")} />
            <Radios
              name="taking"
              legend={t("applications.openCall.taking")}
              defaultValue="together"
              choices={ways.map((one) => ({
                value: one,
                label: t(`applications.openCall.${one}`),
                hint: t(`applications.openCall.${one}Hint`),
              }))}
            />
            <DateInput
              name="opens"
              legend={t("applications.openCall.opens")}
              hint={t("applications.openCall.opensHint", { zone })}
              optional
              clock
            />
            <DateInput
              name="closes"
              legend={t("applications.openCall.closes")}
              hint={t("form.closesHint", { zone })}
              clock
              defaultClock="18:00"
            />
            <ButtonGroup>
              <Button>{t("applications.openCall.button")}</Button>
              <a href={to.calls}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
