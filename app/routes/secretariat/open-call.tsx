import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { openCall } from "#acts/applications/open-call.ts";
import type { Context } from "#acts/kit/context.ts";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Change } from "#components/kit/form/change.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
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
import { SecondLook } from "#components/kit/status/second-look.tsx";
import { type Id, readId } from "#domain/kit/id.ts";
import { closingIn, fieldsOfInstant, instantOfField, openingIn } from "#forms/kit/closing-field.ts";
import { isAnswered } from "#forms/kit/form-answer.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { isChanging } from "#forms/kit/two-pages.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDay, formatDays, formatWeekday, zoneInWords } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeCallToOpen } from "#views/applications/call-to-open.ts";
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
  const slug = args.params["process"] ?? "";
  const chosen = chosenIn(args.request.url);
  const process = found(await seeProcessToServe(context, slug));
  return { process, chosen: await readBack(context, slug, chosen), kept: keptIn(args.request.url) };
}

/** The first page asks for everything; its address carries it to the second, which reads the dates back and opens the call. */
function chosenIn(url: string) {
  const closesAt = closingIn(url);
  const { session, title, taking } = keptIn(url);
  if (closesAt === null || session === null || title === null) return null;
  return { session, title, continuous: taking === "continuously", opensAt: openingIn(url), closesAt };
}

function keptIn(url: string) {
  const given = new URL(url).searchParams;
  const session = given.get("session");
  const title = given.get("title")?.trim().slice(0, LONGEST_TITLE) ?? "";
  return {
    session: session === null ? null : readId<"session">(session),
    title: title === "" ? null : title,
    taking: ways.find((way) => way === given.get("taking")) ?? "together",
  };
}

async function readBack(context: Context, slug: string, chosen: ReturnType<typeof chosenIn>) {
  if (chosen === null) return null;
  const { title, continuous } = chosen;
  return { ...found(await seeCallToOpen(context, slug, chosen)), title, continuous };
}

export async function action(args: ActionFunctionArgs) {
  await authorise(args, "open-call");
  const slug = args.params["process"] ?? "";
  const chosen = chosenIn(args.request.url);
  return chosen === null ? ask(args, slug) : open(args, slug, chosen);
}

async function ask(args: ActionFunctionArgs, slug: string) {
  return answerForm(
    args,
    "open-call",
    async ({ context, t }) => {
      const { sessions } = found(await seeProcessToServe(context, slug));
      const ahead = sessions.filter(({ hasEnded, standing }) => !hasEnded && standing !== "cancelled");
      return schema(
        t,
        ahead.map((session) => session.id),
      );
    },
    async (context, { opens, closes, session }, { language }) => {
      const { zone } = found(await seeProcessToServe(context, slug));
      const opening = opens === null ? null : instantOfField("opens", opens, zone, language);
      if (opening?.ok === false) return opening.problem;
      const closing = instantOfField("closes", closes, zone, language);
      if (!closing.ok) return closing.problem;
      const asked = { session, opensAt: opening?.instant ?? null, closesAt: closing.instant };
      const { refusal } = found(await seeCallToOpen(context, slug, asked));
      return refusal ?? { ok: true, next: asked };
    },
    (to, { session, opensAt, closesAt }, { title, taking }) =>
      listAddress(to.openCall(slug), {
        session,
        title,
        taking,
        opensAt: opensAt?.toString(),
        closesAt: closesAt.toString(),
      }),
  );
}

async function open(args: ActionFunctionArgs, slug: string, chosen: NonNullable<ReturnType<typeof chosenIn>>) {
  return answerForm(
    args,
    "open-call",
    () => z.object({}),
    async (context, { key }) => {
      const { id, zone } = found(await seeProcessToServe(context, slug));
      return openCall(context, { ...chosen, opensAt: chosen.opensAt ?? context.now, zone, process: id, key });
    },
    {
      to: (to, call) => listAddress(to.call(call.id), { done: "opened" }),
      first: async ({ context }) => {
        const { zone } = found(await seeProcessToServe(context, slug));
        return {
          session: [chosen.session],
          title: [chosen.title],
          taking: [chosen.continuous ? "continuously" : "together"],
          ...fieldsOfInstant("opens", chosen.opensAt, zone),
          ...fieldsOfInstant("closes", chosen.closesAt, zone),
        };
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.openCall.title"), {
    readBack: (t) => t("applications.openCall.confirmTitle"),
    second: Boolean(args.data?.chosen),
    of: args.data?.process.shortName,
  });

const meanings = ["public", "apply", "told", "later"] as const;

export default function OpenCall() {
  const { process, kept, ...seen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const changing = isChanging(answer);
  const chosen = changing ? null : seen.chosen;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { inForce } = process;
  const refusal = process.refusal ?? chosen?.refusal ?? null;
  const sessions = process.sessions.filter(({ hasEnded, standing }) => !hasEnded && standing !== "cancelled");
  const zone = zoneInWords(process.zone, language);
  const meant = sessions.find(({ id }) => id === (kept.session ?? process.nextToCall));
  const proposed = dayAndClockIn(process.zone, meant?.callCloses ?? null);
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
              <Facts
                rows={sessions.map((session) => ({
                  key: session.title,
                  value: (
                    <>
                      {formatDays(session, language)}
                      {session.closingUntold !== null && <div>{refusalInWords(session.closingUntold, language)}</div>}
                      {session.callCloses !== null && (
                        <div>
                          {t("applications.openCall.closesByText")}{" "}
                          <Deadline instant={session.callCloses} zone={process.zone} />
                        </div>
                      )}
                    </>
                  ),
                }))}
              />
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
        action={changing ? to.openCall(process.slug) : undefined}
        name={chosen === null ? "call" : "open"}
        heading={
          <Heading over={<UserText>{process.shortName}</UserText>}>
            {chosen === null ? t("applications.openCall.title") : t("applications.openCall.confirmTitle")}
          </Heading>
        }
      >
        {refusal !== null && !isAnswered(answer, refusal) && (
          <RefusedAct act={t("applications.openCall.button")} refusal={refusal} />
        )}
        {refusal === null && sessions.length === 0 && process.isOver && process.endsOn !== null && (
          <p>{t("applications.openCall.mandateOver", { day: formatDay(process.endsOn, language) })}</p>
        )}
        {refusal === null && sessions.length === 0 && !process.isOver && (
          <>
            <p>{t("applications.openCall.noSessions")}</p>
            <LinkButton href={to.scheduleSession(process.slug)}>{t("process.scheduleSession.title")}</LinkButton>
          </>
        )}
        {refusal === null && chosen !== null && (
          <>
            <ReadBack chosen={chosen} zone={process.zone} />
            <ButtonGroup>
              <Button variant="grave">{t("applications.openCall.button")}</Button>
              <Change />
              <a href={to.calls}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
        {refusal === null && chosen === null && sessions.length > 0 && (
          <>
            <Select
              name="session"
              label={t("applications.openCall.forSession")}
              defaultValue={kept.session ?? undefined}
              options={[
                { value: "", label: t("form.chooseOne") },
                ...sessions.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
            <TextInput name="title" label={t("applications.openCall.name")} defaultValue={kept.title ?? undefined} />
            <Radios
              name="taking"
              legend={t("applications.openCall.taking")}
              defaultValue={kept.taking}
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
              defaultValue={proposed?.day}
              defaultClock={proposed?.clock ?? "18:00"}
            />
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

/** What the text says of the next session, or of that which was chosen before: of another one the page says it beside. */
function dayAndClockIn(zone: string, at: string | null): { day: string; clock: string } | null {
  if (at === null) return null;
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return { day: local.toPlainDate().toString(), clock: local.toPlainTime().toString({ smallestUnit: "minute" }) };
}

type Chosen = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["chosen"]>;

function ReadBack({
  chosen: { title, session, others, continuous, opens, look },
  zone,
}: {
  chosen: Chosen;
  zone: string;
}) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <>
      <Facts
        rows={[
          { key: t("applications.openCall.name"), value: <UserText>{title}</UserText> },
          { key: t("applications.openCall.forSession"), value: <UserText>{session}</UserText> },
          {
            key: t("applications.openCall.taking"),
            value: continuous ? t("applications.openCall.continuously") : t("applications.openCall.together"),
          },
          {
            key: t("applications.openCall.opens"),
            value:
              opens === null ? (
                t("applications.openCall.atOnce")
              ) : (
                <>
                  {t("form.secondLook.weekday", { weekday: formatWeekday(opens.on, language) })}{" "}
                  <Deadline instant={opens.at} zone={zone} />
                </>
              ),
          },
        ]}
      />
      {others.map((other) => (
        <Warning key={other}>{t("applications.openCall.other", { call: isolated(other) })}</Warning>
      ))}
      <SecondLook look={look} closing={t("applications.openCall.closes")} />
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
