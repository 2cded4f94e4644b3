import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { extendSilenceProcedure } from "#acts/modalities/extend-silence-procedure.ts";
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
import { seeSilenceToExtend } from "#views/modalities/silence-of-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-silence-procedure");
  return found(await seeSilenceToExtend(context, idIn(args, "procedure"), closingIn(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const procedure = idIn(args, "procedure");
  const chosen = closingIn(args.request.url);
  return answerForm(
    args,
    "extend-silence-procedure",
    async ({ context, t }) => {
      found(await seeSilenceToExtend(context, procedure, null));
      return z.object(
        extensionFields(t, t("form.extendSilence.closes"), { max: LONGEST_REASON, chosen: chosen !== null }),
      );
    },
    async (context, { closes, reason, outage, seen, key }, { language, t }) => {
      if (chosen !== null) {
        const ruling = await extendSilenceProcedure(context, {
          procedure,
          seen,
          closesAt: chosen,
          reason,
          outage,
          key,
        });
        return ruling.ok ? { ok: true, next: chosen } : ruling;
      }
      const { zone } = found(await seeSilenceToExtend(context, procedure, null));
      if (closes === undefined)
        return {
          field: "closes.day",
          words: t("problem.missing.dayAndClock", { field: t("form.extendSilence.closes") }),
        };
      const read = instantOfField("closes", closes, zone, language);
      if (!read.ok) return read.problem;
      const { extendRefusal, refusal } = found(await seeSilenceToExtend(context, procedure, read.instant));
      return extendRefusal ?? refusal ?? { ok: true, next: read.instant };
    },
    {
      to: (to, closesAt) =>
        chosen === null
          ? listAddress(to.extendSilenceProcedure(procedure), { closesAt: closesAt.toString() })
          : listAddress(to.chairSilenceProcedure(procedure), { done: "extended" }),
      first: async ({ context }) =>
        chosen && fieldsOfInstant("closes", chosen, found(await seeSilenceToExtend(context, procedure, null)).zone),
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendSilence.title"), { of: args.data?.title });

export default function ExtendSilenceProcedure() {
  const { id, title, seen, process, session, opensAt, closesAt, zone, extendRefusal, look, outages } =
    useLoaderData<typeof loader>();
  const to = paths(useLanguage());
  const t = useTranslations();
  return (
    <ExtendClosing
      of="extendSilence"
      title={title}
      seen={seen}
      {...{ process, session, look, outages }}
      window={{ opensAt, closesAt, zone }}
      refusal={extendRefusal}
      back={to.chairSilenceProcedure(id)}
      again={to.extendSilenceProcedure(id)}
      answer={useActionData<typeof action>()}
    >
      <p>{t("form.extendSilence.rule")}</p>
    </ExtendClosing>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
