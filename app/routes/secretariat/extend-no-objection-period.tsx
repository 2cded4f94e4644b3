import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { extendNoObjectionPeriod } from "#acts/objections/extend-no-objection-period.ts";
import { ExtendClosing } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { closingIn } from "#forms/kit/closing-field.ts";
import { answerExtension } from "#http/answer-extension.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seePeriodToExtend } from "#views/objections/no-objection-periods.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-no-objection-period");
  return found(await seePeriodToExtend(context, idIn(args, "period"), closingIn(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const period = idIn(args, "period");
  return answerExtension(args, "extend-no-objection-period", {
    closes: (t) => t("form.extendPeriod.closes"),
    see: (context, closesAt) => seePeriodToExtend(context, period, closesAt),
    extend: (context, { closesAt, reason, outage, key }) =>
      extendNoObjectionPeriod(context, { period, closesAt, reason, outage, key }),
    to: (to, closesAt) =>
      closesAt === null
        ? listAddress(to.noObjectionPeriod(period), { done: "extended" })
        : listAddress(to.extendNoObjectionPeriod(period), { closesAt: closesAt.toString() }),
  });
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendPeriod.title"), {
    readBack: (t) => t("form.extendPeriod.confirmTitle"),
    second: Boolean(args.data?.look),
    of: args.data?.call.title,
  });

export default function ExtendNoObjectionPeriod() {
  const { id, call, process, session, opensAt, closesAt, zone, extendRefusal, look, outages } =
    useLoaderData<typeof loader>();
  const to = paths(useLanguage());
  const t = useTranslations();
  return (
    <ExtendClosing
      of="extendPeriod"
      title={call.title}
      {...{ process, session, look, outages }}
      window={{ opensAt, closesAt, zone }}
      refusal={extendRefusal}
      back={to.noObjectionPeriod(id)}
      again={to.extendNoObjectionPeriod(id)}
      answer={useActionData<typeof action>()}
    >
      <p>{t("form.extendPeriod.rule")}</p>
    </ExtendClosing>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
