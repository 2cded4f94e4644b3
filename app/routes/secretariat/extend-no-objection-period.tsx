import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { extendNoObjectionPeriod } from "#acts/objections/extend-no-objection-period.ts";
import { ExtendClosing, LONGEST_REASON } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { extensionFields } from "#forms/kit/extension-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeNoObjectionPeriod } from "#views/objections/no-objection-periods.ts";

const schema = (t: Translate) => z.object(extensionFields(t, t("form.extendPeriod.closes"), LONGEST_REASON));

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-no-objection-period");
  const period = found(await seeNoObjectionPeriod(context, idIn(args, "period"), { q: undefined, page: 1 }));
  const { id, call, closesAt, zone, extendRefusal } = period;
  return { id, call, closesAt, zone, extendRefusal };
}

export async function action(args: ActionFunctionArgs) {
  const period = idIn(args, "period");
  return answerForm(
    args,
    "extend-no-objection-period",
    async ({ context, t }) => {
      found(await seeNoObjectionPeriod(context, period, { q: undefined, page: 1 }));
      return schema(t);
    },
    async (context, { closes, reason, key }, { language }) => {
      const { zone } = found(await seeNoObjectionPeriod(context, period, { q: undefined, page: 1 }));
      const read = instantOfField("closes", closes, zone, language);
      return read.ok ? extendNoObjectionPeriod(context, { period, closesAt: read.instant, reason, key }) : read.problem;
    },
    (to) => listAddress(to.noObjectionPeriod(period), { done: "extended" }),
  );
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
