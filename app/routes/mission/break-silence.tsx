import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { RefusedAct } from "#components/desk/refused-act.tsx";
import { Button, ButtonGroup } from "#components/form/button.tsx";
import { Form } from "#components/form/form.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { OwnBreak } from "#components/mission/own-break.tsx";
import { BackLink } from "#components/page/links.tsx";
import { listAddress } from "#components/page/list-address.ts";
import { WarningText } from "#components/page/notices.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { UserText } from "#components/page/text.tsx";
import { Deadline } from "#components/status/deadline.tsx";
import { Cited } from "#components/status/explanation.tsx";
import { translator, type Translate } from "#messages/translator.ts";
import { paths } from "#paths";
import { answerProblems, answerRefusal } from "#platform/answer.ts";
import { formFields } from "#platform/form-fields.ts";
import { parseForm } from "#platform/parse-form.ts";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { breakSilence } from "#use-cases/modalities/break-silence.ts";
import { seeSilenceProcedure } from "#use-cases/modalities/see-silence-procedure.ts";

const LONGEST_REASON = 5000;

const schema = (t: Translate) =>
  z.object({ reason: formFields(t).paragraphs({ field: t("mission.break.reason"), max: LONGEST_REASON }) });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "break-silence");
  return { procedure: found(await seeSilenceProcedure(context, args.params["procedure"] ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "break-silence");
  const language = readLanguage(args);
  const id = args.params["procedure"] ?? "";
  found(await seeSilenceProcedure(context, id));
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const { reason } = form.value;
  const decision = await breakSilence(context, {
    procedure: id,
    reason: reason === "" ? null : reason,
    key: form.key,
  });
  if (!decision.ok) return answerRefusal(args.context, decision, language, form.submitted);
  return redirect(listAddress(paths(language).silenceProcedure(id), { done: "broken" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("mission.break.title"), { of: args.data?.procedure.decision.title });

export default function BreakSilence() {
  const { procedure } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { decision, own, refusal, mayBreak, closesAt, zone } = procedure;
  const back = to.silenceProcedure(procedure.id);
  return (
    <Page before={<BackLink href={back}>{t("mission.break.back")}</BackLink>}>
      <Form
        answer={answer}
        closed={!mayBreak}
        name="break"
        heading={
          <>
            <span className="govuk-caption-l">
              <UserText>{decision.title}</UserText>
            </span>
            <h1 className="govuk-heading-l">{mayBreak ? t("mission.break.title") : t("mission.break.notPossible")}</h1>
          </>
        }
      >
        {mayBreak ? (
          <>
            <p className="govuk-body-l">{t("mission.break.wholeText")}</p>
            <p className="govuk-body">
              <Cited citation={decision.citation} />
            </p>
            <p className="govuk-body">
              {t("mission.break.until")} <Deadline instant={closesAt} zone={zone} />
            </p>
            <p className="govuk-body">{t("mission.break.seen")}</p>
            <TextArea
              name="reason"
              label={t("mission.break.reason")}
              labelSize="m"
              hint={t("mission.break.reasonHint")}
              optional
              limit={LONGEST_REASON}
            />
            <WarningText>{t("mission.break.cannotUndo")}</WarningText>
            <ButtonGroup>
              <Button variant="warning">{t("mission.break.button")}</Button>
              <a className="govuk-link" href={back}>
                {t("mission.break.keep")}
              </a>
            </ButtonGroup>
          </>
        ) : (
          <>
            {own !== null && <OwnBreak own={own} zone={zone} />}
            {refusal !== null && own === null && answer?.refusal === undefined && (
              <RefusedAct act={t("mission.silence.break")} refusal={refusal} />
            )}
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
