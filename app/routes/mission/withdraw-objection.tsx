import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { RefusedAct } from "#components/desk/refused-act.tsx";
import { Button, ButtonGroup } from "#components/form/button.tsx";
import { Form } from "#components/form/form.tsx";
import { PeriodFacts } from "#components/mission/period-facts.tsx";
import { BackLink } from "#components/page/links.tsx";
import { listAddress } from "#components/page/list-address.ts";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { Reference, Referring } from "#components/page/text.tsx";
import { Deadline } from "#components/status/deadline.tsx";
import { Cited } from "#components/status/explanation.tsx";
import { isolated } from "#messages/isolated.ts";
import { paths } from "#paths";
import { answerProblems, answerRefusal } from "#platform/answer.ts";
import { parseForm } from "#platform/parse-form.ts";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { seeObjectionToWithdraw } from "#use-cases/objections/see-own-objections.ts";
import { withdrawObjection } from "#use-cases/objections/withdraw-objection.ts";

const schema = z.object({});

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-objection");
  return { objection: found(await seeObjectionToWithdraw(context, args.params["objection"] ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "withdraw-objection");
  const language = readLanguage(args);
  const id = args.params["objection"] ?? "";
  const seen = found(await seeObjectionToWithdraw(context, id));
  const form = await parseForm(args.request, schema);
  if (!form.ok) return answerProblems(args.context, form);
  const decision = await withdrawObjection(context, { objection: id, key: form.key });
  if (!decision.ok) return answerRefusal(args.context, decision, language, form.submitted);
  return redirect(listAddress(paths(language).objectionNote(seen.note.reference), { withdrawn: id }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("mission.withdraw.title"), { of: args.data?.objection.organisation });

export default function WithdrawObjection() {
  const { objection } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { organisation, application, note, period, refusal } = objection;
  const back = to.objectionNote(note.reference);
  return (
    <Page before={<BackLink href={back}>{t("mission.withdraw.back")}</BackLink>}>
      <Form
        answer={answer}
        closed={refusal !== null}
        name="withdraw"
        heading={
          <>
            <span className="govuk-caption-l">
              <Referring to={note.reference}>{t("mission.withdraw.caption", { reference: note.reference })}</Referring>
            </span>
            <h1 className="govuk-heading-l">
              {refusal === null ? t("mission.withdraw.title") : t("mission.withdraw.notPossible")}
            </h1>
          </>
        }
      >
        {refusal === null ? (
          <>
            <p className="govuk-body-l">{t("mission.withdraw.text", { organisation: isolated(organisation) })}</p>
            <p className="govuk-body">
              <Reference>{application}</Reference>
            </p>
            <p className="govuk-body">
              {t("mission.withdraw.effect")} <Cited citation={period.objection.cites} />
            </p>
            <p className="govuk-body">
              {t("mission.withdraw.again")} <Deadline instant={period.closesAt} zone={period.zone} />
            </p>
            <p className="govuk-body">{t("mission.withdraw.told")}</p>
            <ButtonGroup>
              <Button variant="warning">{t("mission.withdraw.button")}</Button>
              <a className="govuk-link" href={back}>
                {t("mission.withdraw.keep")}
              </a>
            </ButtonGroup>
          </>
        ) : (
          <>
            {answer?.refusal === undefined && <RefusedAct act={t("mission.withdraw.button")} refusal={refusal} />}
            <PeriodFacts period={period} />
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
