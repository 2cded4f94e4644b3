import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { RefusedAct } from "#components/desk/refused-act.tsx";
import { Button, ButtonGroup, LinkButton } from "#components/form/button.tsx";
import { DateInput } from "#components/form/date-input.tsx";
import { Form } from "#components/form/form.tsx";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { BackLink } from "#components/page/links.tsx";
import { listAddress } from "#components/page/list-address.ts";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { UserText } from "#components/page/text.tsx";
import { Cited } from "#components/status/explanation.tsx";
import { refuse } from "#domain/decision.ts";
import { zoneInWords } from "#messages/instant.ts";
import { translator, type Translate } from "#messages/translator.ts";
import { paths } from "#paths";
import { answerProblem, answerProblems, answerRefusal } from "#platform/answer.ts";
import { instantOfField } from "#platform/closing-field.ts";
import { formFields } from "#platform/form-fields.ts";
import { parseForm } from "#platform/parse-form.ts";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { openCall } from "#use-cases/calls/open-call.ts";
import { seeProcessToServe } from "#use-cases/calls/see-calls.ts";

/** In characters, as the database keeps it. */
const LONGEST_TITLE = 300;

const schema = (t: Translate, sessions: readonly string[]) => {
  const { text, choice, dayAndClock, optionalDayAndClock } = formFields(t);
  const asked = (field: string) => ({ field, required: t("problem.required", { field }) });
  return z.object({
    session: choice(sessions, asked(t("secretariat.openCall.forSession"))),
    title: text({ ...asked(t("secretariat.openCall.name")), max: LONGEST_TITLE }),
    opens: optionalDayAndClock({ field: t("secretariat.openCall.opens") }),
    closes: dayAndClock(asked(t("secretariat.openCall.closes"))),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "open-call");
  const process = found(await seeProcessToServe(context, args.params["process"] ?? ""));
  const refusal = process.inForce === null ? refuse("no_modalities_in_force", {}, process.citation) : null;
  return { process, refusal };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "open-call");
  const language = readLanguage(args);
  const process = found(await seeProcessToServe(context, args.params["process"] ?? ""));
  const form = await parseForm(
    args.request,
    schema(
      translator(language),
      process.sessions.filter(({ hasEnded }) => !hasEnded).map(({ id }) => id),
    ),
  );
  if (!form.ok) return answerProblems(args.context, form);
  const { session, title, opens, closes } = form.value;
  const opening =
    opens === null
      ? { ok: true as const, instant: context.now }
      : instantOfField("opens", opens, process.zone, language);
  if (!opening.ok) return answerProblem(args.context, opening.problem, form.submitted);
  const closing = instantOfField("closes", closes, process.zone, language);
  if (!closing.ok) return answerProblem(args.context, closing.problem, form.submitted);
  const decision = await openCall(context, {
    process: process.id,
    session,
    title,
    opensAt: opening.instant,
    closesAt: closing.instant,
    zone: process.zone,
    key: form.key,
  });
  if (!decision.ok) return answerRefusal(args.context, decision, language, form.submitted);
  return redirect(listAddress(paths(language).call(decision.next.id), { done: "opened" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("secretariat.openCall.title"), { of: args.data?.process.title });

export default function OpenCall() {
  const { process, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { inForce } = process;
  const sessions = process.sessions.filter(({ hasEnded }) => !hasEnded);
  const zone = zoneInWords(process.zone, language);
  return (
    <Page before={<BackLink href={to.calls}>{t("secretariat.calls.title")}</BackLink>}>
      <Form
        answer={answer}
        closed={inForce === null || sessions.length === 0}
        name="open"
        heading={
          <>
            <span className="govuk-caption-l">
              <UserText>{process.title}</UserText>
            </span>
            <h1 className="govuk-heading-l">{t("secretariat.openCall.title")}</h1>
          </>
        }
      >
        {refusal !== null && answer?.refusal === undefined && (
          <RefusedAct act={t("secretariat.openCall.button")} refusal={refusal} />
        )}
        {inForce !== null && sessions.length === 0 && (
          <>
            <p className="govuk-body">{t("secretariat.openCall.noSessions")}</p>
            <LinkButton href={to.scheduleSession(process.slug)}>{t("secretariat.scheduleSession.title")}</LinkButton>
          </>
        )}
        {inForce !== null && sessions.length > 0 && (
          <>
            <p className="govuk-body">
              {t("secretariat.openCall.under")}{" "}
              <a className="govuk-link" href={to.modalities(process.slug, inForce.version)}>
                <UserText>{inForce.title}</UserText>
              </a>{" "}
              <Cited citation={inForce.citation} />
            </p>
            <Select
              name="session"
              label={t("secretariat.openCall.forSession")}
              options={[
                { value: "", label: t("form.chooseOne") },
                ...sessions.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
            <TextInput name="title" label={t("secretariat.openCall.name")} />
            <DateInput
              name="opens"
              legend={t("secretariat.openCall.opens")}
              hint={t("secretariat.openCall.opensHint", { zone })}
              optional
              clock
            />
            <DateInput
              name="closes"
              legend={t("secretariat.openCall.closes")}
              hint={t("secretariat.closesHint", { zone })}
              clock
              defaultClock="18:00"
            />
            <ButtonGroup>
              <Button>{t("secretariat.openCall.button")}</Button>
              <a className="govuk-link" href={to.calls}>
                {t("form.cancel")}
              </a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
