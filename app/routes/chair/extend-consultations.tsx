import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { extendConsultations } from "#acts/objections/extend-consultations.ts";
import { ExtendClosing, LONGEST_REASON } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { closingIn, fieldsOfInstant, instantOfField } from "#forms/kit/closing-field.ts";
import { extensionFields } from "#forms/kit/extension-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeConsultationToExtend } from "#views/objections/consultations.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-consultations");
  return found(await seeConsultationToExtend(context, args.params["reference"] ?? "", closingIn(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  const chosen = closingIn(args.request.url);
  return answerForm(
    args,
    "extend-consultations",
    async ({ context, t }) => {
      found(await seeConsultationToExtend(context, reference, null));
      return z.object(
        extensionFields(t, t("form.extendConsultations.closes"), { max: LONGEST_REASON, chosen: chosen !== null }),
      );
    },
    async (context, { closes, reason, outage, key }, { language, t }) => {
      if (chosen !== null) {
        const ruling = await extendConsultations(context, { reference, closesAt: chosen, reason, outage, key });
        return ruling.ok ? { ok: true, next: chosen } : ruling;
      }
      const { zone } = found(await seeConsultationToExtend(context, reference, null));
      if (closes === undefined)
        return {
          field: "closes.day",
          words: t("problem.missing.dayAndClock", { field: t("form.extendConsultations.closes") }),
        };
      const read = instantOfField("closes", closes, zone, language);
      if (!read.ok) return read.problem;
      const { extendRefusal, refusal } = found(await seeConsultationToExtend(context, reference, read.instant));
      return extendRefusal ?? refusal ?? { ok: true, next: read.instant };
    },
    {
      to: (to, closesAt) =>
        chosen === null
          ? listAddress(to.extendConsultations(reference), { closesAt: closesAt.toString() })
          : listAddress(to.consultation(reference), { done: "extended" }),
      first: async ({ context }) =>
        chosen &&
        fieldsOfInstant("closes", chosen, found(await seeConsultationToExtend(context, reference, null)).zone),
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendConsultations.title"), { of: args.data?.name });

export default function ExtendConsultations() {
  const { reference, name, together, process, session, opensAt, closesAt, zone, extendRefusal, look, outages } =
    useLoaderData<typeof loader>();
  const to = paths(useLanguage());
  const t = useTranslations();
  return (
    <ExtendClosing
      of="extendConsultations"
      title={name}
      {...{ process, session, look, outages }}
      window={{ opensAt, closesAt, zone }}
      refusal={extendRefusal}
      back={to.consultation(reference)}
      again={to.extendConsultations(reference)}
      answer={useActionData<typeof action>()}
      together={<p>{t("objections.consultations.alike", { count: together })}</p>}
    >
      <p>{t("form.extendConsultations.rule")}</p>
    </ExtendClosing>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
