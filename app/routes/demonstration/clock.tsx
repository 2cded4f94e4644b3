import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { moveClock } from "#acts/demonstration/move-clock.ts";
import { Button } from "#components/kit/form/button.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Box, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Stop } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { OpenWindow, Windows } from "#components/kit/status/window.tsx";
import { mayPerform } from "#domain/authority.ts";
import { headquarters } from "#domain/kit/calendar.ts";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { formFields, type TypedInstant } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, readActor, readLanguage } from "#http/request-context.ts";
import { requireDemonstration } from "#http/require-demonstration.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Language } from "#messages/kit/languages.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeClosings } from "#views/demonstration/closings.ts";

/** The clock is not turned back, so it must not be lost in a time that no calendar of the portal reaches. */
const latest = Temporal.Instant.from("2100-01-01T00:00:00Z");

/** As its own page writes it, which is to the millisecond at most. */
const closing = (t: Translate) => {
  const error = t("demonstration.chooseClosing");
  return z.object({ to: z.iso.datetime({ error }).max(24, { error }) });
};

const other = (t: Translate) =>
  z.object({
    at: formFields(t).dayAndClock({ field: t("demonstration.other"), required: t("demonstration.otherHint") }),
  });

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  requireDemonstration(args);
  const { context, request } = args;
  return {
    now: context.now.toString(),
    mayMove: mayPerform(await readActor(args), "move-clock"),
    moved: new URL(request.url).searchParams.has("moved"),
    closings: await seeClosings(context),
  };
}

export async function action(args: ActionFunctionArgs) {
  requireDemonstration(args);
  const { context } = await authorise(args, "move-clock");
  const language = readLanguage(args);
  const t = translator(language);
  const byHour = new URL(args.request.url).searchParams.get("by") === "hour";
  const form = byHour ? await parseForm(args.request, other(t)) : await parseForm(args.request, closing(t));
  if (!form.ok) return answerProblems(args.context, form);
  const to = readInstant(form.value, language);
  if (!to.ok) return answerProblem(args.context, to.problem, form.submitted);
  if (Temporal.Instant.compare(to.instant, latest) > 0)
    return answerProblem(
      args.context,
      { field: byHour ? "at.year" : "to", words: t("demonstration.tooFar") },
      form.submitted,
    );
  const ruling = await moveClock(context, { to: to.instant, key: form.key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  return redirect(`${paths(language).clock}?moved`, 303);
}

function readInstant(value: { to: string } | { at: TypedInstant }, language: Language) {
  if ("to" in value) return { ok: true as const, instant: Temporal.Instant.from(value.to) };
  return instantOfField("at", value.at, headquarters, language);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("demonstration.clockTitle"));

export default function Clock() {
  const { now, mayMove, moved, closings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const answered = answer?.submitted["at.day"] === undefined ? "closing" : "hour";
  return (
    <Page
      shape="side"
      before={<BackLink href={to.demonstration}>{t("demonstration.title")}</BackLink>}
      margin={
        mayMove ? (
          <Box>
            <Form name="hour" action="?by=hour" {...(answered === "hour" ? { answer } : {})}>
              <DateInput
                name="at"
                legend={t("demonstration.other")}
                legendSize="m"
                hint={t("demonstration.otherHint")}
                clock
              />
              <Button variant="calm">{t("demonstration.moveTo")}</Button>
            </Form>
          </Box>
        ) : (
          <Box title={t("demonstration.whoMoves")}>
            <p>
              <a href={`${to.signIn}?${new URLSearchParams({ then: to.clock }).toString()}`}>
                {t("demonstration.onlyAdministrator")}
              </a>
            </p>
          </Box>
        )
      }
    >
      {moved && answer === undefined && <Note success>{t("demonstration.moved")}</Note>}
      {answered === "closing" && <ErrorSummary answer={answer} />}
      <h1>{t("demonstration.clockTitle")}</h1>
      <p className="lede">
        <b>{formatInstant(now, headquarters, language)}</b>
        <Stop />
        {t("demonstration.clockLead")}
      </p>
      <Part title={t("demonstration.ahead")} id="ahead">
        {closings.length === 0 ? (
          <Empty title={t("demonstration.nextNone")} />
        ) : (
          <Windows>
            {closings.map(({ kind, title, settlesAt, ...window }, place) => {
              const words = t(`demonstration.closing.${kind}`, { title: isolated(title) });
              return (
                <OpenWindow
                  key={place}
                  title={words}
                  of={t(`demonstration.then.${kind}`)}
                  window={window}
                  act={
                    mayMove && (
                      <Form name={`closing-${String(place)}`}>
                        <input type="hidden" name="to" value={settlesAt} />
                        <Button tight {...(place === 0 ? {} : { variant: "calm" as const })}>
                          {t("demonstration.movePast")}
                          <span className="unseen"> {words}</span>
                        </Button>
                      </Form>
                    )
                  }
                />
              );
            })}
          </Windows>
        )}
      </Part>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
