import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { extendNoObjectionPeriod } from "#acts/objections/extend-no-objection-period.ts";
import { ExtendClosing, LONGEST_REASON } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { closingIn, fieldsOfInstant, instantOfField } from "#forms/kit/closing-field.ts";
import { extensionFields } from "#forms/kit/extension-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seePeriodToExtend } from "#views/objections/no-objection-periods.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-no-objection-period");
  return found(await seePeriodToExtend(context, idIn(args, "period"), closingIn(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const period = idIn(args, "period");
  const chosen = closingIn(args.request.url);
  return answerForm(
    args,
    "extend-no-objection-period",
    async ({ context, t }) => {
      found(await seePeriodToExtend(context, period, null));
      return z.object(
        extensionFields(t, t("form.extendPeriod.closes"), { max: LONGEST_REASON, chosen: chosen !== null }),
      );
    },
    async (context, { closes, reason, outage, key }, { language, t }) => {
      if (chosen !== null) {
        const ruling = await extendNoObjectionPeriod(context, { period, closesAt: chosen, reason, outage, key });
        return ruling.ok ? { ok: true, next: chosen } : ruling;
      }
      const { zone } = found(await seePeriodToExtend(context, period, null));
      if (closes === undefined)
        return {
          field: "closes.day",
          words: t("problem.missing.dayAndClock", { field: t("form.extendPeriod.closes") }),
        };
      const read = instantOfField("closes", closes, zone, language);
      if (!read.ok) return read.problem;
      const { extendRefusal, refusal } = found(await seePeriodToExtend(context, period, read.instant));
      return extendRefusal ?? refusal ?? { ok: true, next: read.instant };
    },
    {
      to: (to, closesAt) =>
        chosen === null
          ? listAddress(to.extendNoObjectionPeriod(period), { closesAt: closesAt.toString() })
          : listAddress(to.noObjectionPeriod(period), { done: "extended" }),
      first: async ({ context }) =>
        chosen && fieldsOfInstant("closes", chosen, found(await seePeriodToExtend(context, period, null)).zone),
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendPeriod.title"), { of: args.data?.call.title });

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
