import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { RefusedAct } from "#components/desk/refused-act.tsx";
import { Button, ButtonGroup } from "#components/form/button.tsx";
import { DateInput } from "#components/form/date-input.tsx";
import { Form } from "#components/form/form.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { BackLink } from "#components/page/links.tsx";
import { listAddress } from "#components/page/list-address.ts";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { UserText } from "#components/page/text.tsx";
import { Deadline } from "#components/status/deadline.tsx";
import { zoneInWords } from "#messages/instant.ts";
import { translator, type Translate } from "#messages/translator.ts";
import { paths } from "#paths";
import { answerProblem, answerProblems, answerRefusal } from "#platform/answer.ts";
import { instantOfField } from "#platform/closing-field.ts";
import { formFields } from "#platform/form-fields.ts";
import { parseForm } from "#platform/parse-form.ts";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { extendNoObjectionPeriod } from "#use-cases/no-objection-periods/extend-no-objection-period.ts";
import { seeNoObjectionPeriod } from "#use-cases/no-objection-periods/see-no-objection-periods.ts";

/** In characters, as the database keeps it. */
const LONGEST_REASON = 2000;

const schema = (t: Translate) => {
  const { dayAndClock, paragraphs } = formFields(t);
  const closes = t("secretariat.extendPeriod.closes");
  return z.object({
    closes: dayAndClock({ field: closes, required: t("problem.required", { field: closes }) }),
    reason: paragraphs({
      field: t("secretariat.extendPeriod.reason"),
      required: t("secretariat.extendPeriod.giveReason"),
      max: LONGEST_REASON,
    }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-no-objection-period");
  const period = found(await seeNoObjectionPeriod(context, args.params["period"] ?? "", { q: undefined, page: 1 }));
  const { id, call, closesAt, zone, extendRefusal } = period;
  return { id, call, closesAt, zone, extendRefusal };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "extend-no-objection-period");
  const language = readLanguage(args);
  const id = args.params["period"] ?? "";
  const period = found(await seeNoObjectionPeriod(context, id, { q: undefined, page: 1 }));
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const { closes, reason } = form.value;
  if (closes === null) throw new Error("A field that is required has a value");
  const read = instantOfField("closes", closes, period.zone, language);
  if (!read.ok) return answerProblem(args.context, read.problem, form.submitted);
  const decision = await extendNoObjectionPeriod(context, {
    period: id,
    closesAt: read.instant,
    reason,
    key: form.key,
  });
  if (!decision.ok) return answerRefusal(args.context, decision, language, form.submitted);
  return redirect(listAddress(paths(language).noObjectionPeriod(id), { done: "extended" }), 303);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("secretariat.extendPeriod.title"));

export default function ExtendNoObjectionPeriod() {
  const { id, call, closesAt, zone, extendRefusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const back = paths(language).noObjectionPeriod(id);
  return (
    <Page before={<BackLink href={back} />}>
      <Form
        answer={answer}
        name="extend"
        heading={
          <>
            <span className="govuk-caption-l">
              <UserText>{call.title}</UserText>
            </span>
            <h1 className="govuk-heading-l">{t("secretariat.extendPeriod.title")}</h1>
          </>
        }
      >
        <p className="govuk-body">
          <strong>{t("secretariat.extendPeriod.now")}</strong> <Deadline instant={closesAt} zone={zone} />
        </p>
        {extendRefusal !== null ? (
          answer === undefined && <RefusedAct act={t("secretariat.extendPeriod.button")} refusal={extendRefusal} />
        ) : (
          <>
            <p className="govuk-body">{t("secretariat.extendPeriod.rule")}</p>
            <DateInput
              name="closes"
              legend={t("secretariat.extendPeriod.closes")}
              legendSize="m"
              hint={t("secretariat.circulate.closesHint", { zone: zoneInWords(zone, language) })}
              clock
              defaultClock="18:00"
            />
            <TextArea
              name="reason"
              label={t("secretariat.extendPeriod.reason")}
              hint={t("secretariat.extendPeriod.reasonHint")}
              limit={LONGEST_REASON}
            />
            <ButtonGroup>
              <Button>{t("secretariat.extendPeriod.button")}</Button>
              <a className="govuk-link" href={back}>
                {t("common.cancel")}
              </a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
