import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { ExtendClosing, LONGEST_REASON } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { translator, type Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { extensionFields } from "#forms/kit/extension-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { authorise, found, readLanguage } from "#http/request-context.ts";
import { extendNoObjectionPeriod } from "#acts/objections/extend-no-objection-period.ts";
import { seeNoObjectionPeriod } from "#views/objections/no-objection-periods.ts";

const schema = (t: Translate) => z.object(extensionFields(t, t("form.extendPeriod.closes"), LONGEST_REASON));

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
  const read = instantOfField("closes", closes, period.zone, language);
  if (!read.ok) return answerProblem(args.context, read.problem, form.submitted);
  const ruling = await extendNoObjectionPeriod(context, {
    period: id,
    closesAt: read.instant,
    reason,
    key: form.key,
  });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  return redirect(listAddress(paths(language).noObjectionPeriod(id), { done: "extended" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendPeriod.title"), { of: args.data?.call.title });

export default function ExtendNoObjectionPeriod() {
  const { id, call, closesAt, zone, extendRefusal } = useLoaderData<typeof loader>();
  const t = useTranslations();
  return (
    <ExtendClosing
      of="extendPeriod"
      title={call.title}
      {...{ closesAt, zone }}
      refusal={extendRefusal}
      back={paths(useLanguage()).noObjectionPeriod(id)}
      answer={useActionData<typeof action>()}
    >
      <p className="govuk-body">{t("form.extendPeriod.rule")}</p>
    </ExtendClosing>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
