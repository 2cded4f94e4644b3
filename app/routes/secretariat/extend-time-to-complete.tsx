import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { extendTimeToComplete } from "#acts/applications/extend-time-to-complete.ts";
import { ExtendClosing, LONGEST_REASON } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { closingIn, fieldsOfInstant, instantOfField } from "#forms/kit/closing-field.ts";
import { extensionFields } from "#forms/kit/extension-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeTimeToExtend } from "#views/applications/time-to-complete.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-time-to-complete");
  return found(await seeTimeToExtend(context, args.params["reference"] ?? "", closingIn(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  const chosen = closingIn(args.request.url);
  return answerForm(
    args,
    "extend-time-to-complete",
    async ({ context, t }) => {
      found(await seeTimeToExtend(context, reference, null));
      return z.object(
        extensionFields(t, t("form.extendCompletion.closes"), { max: LONGEST_REASON, chosen: chosen !== null }),
      );
    },
    async (context, { closes, reason, outage, key }, { language, t }) => {
      if (chosen !== null) {
        const ruling = await extendTimeToComplete(context, { reference, closesAt: chosen, reason, outage, key });
        return ruling.ok ? { ok: true, next: chosen } : ruling;
      }
      const { zone } = found(await seeTimeToExtend(context, reference, null));
      if (closes === undefined) {
        const field = t("form.extendCompletion.closes");
        return { field: "closes.day", words: t("problem.missing.dayAndClock", { field }) };
      }
      const read = instantOfField("closes", closes, zone, language);
      if (!read.ok) return read.problem;
      const { extendRefusal, refusal } = found(await seeTimeToExtend(context, reference, read.instant));
      return extendRefusal ?? refusal ?? { ok: true, next: read.instant };
    },
    {
      to: (to, closesAt) =>
        chosen === null
          ? listAddress(to.extendTimeToComplete(reference), { closesAt: closesAt.toString() })
          : listAddress(to.reviewApplication(reference), { done: "extended" }),
      first: async ({ context }) =>
        chosen && fieldsOfInstant("closes", chosen, found(await seeTimeToExtend(context, reference, null)).zone),
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendCompletion.title"), { of: args.data?.organisation });

export default function ExtendTimeToComplete() {
  const { reference, organisation, process, session, window, extendRefusal, look, outages } =
    useLoaderData<typeof loader>();
  const to = paths(useLanguage());
  return (
    <ExtendClosing
      of="extendCompletion"
      title={organisation}
      {...{ process, session, look, outages, window }}
      refusal={extendRefusal}
      back={to.reviewApplication(reference)}
      again={to.extendTimeToComplete(reference)}
      answer={useActionData<typeof action>()}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
