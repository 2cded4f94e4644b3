import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { extendCall } from "#acts/applications/extend-call.ts";
import { ExtendClosing, LONGEST_REASON } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { closingIn, fieldsOfInstant, instantOfField } from "#forms/kit/closing-field.ts";
import { extensionFields } from "#forms/kit/extension-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeCallToExtend } from "#views/applications/calls.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-call");
  return found(await seeCallToExtend(context, idIn(args, "call"), closingIn(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const call = idIn(args, "call");
  const chosen = closingIn(args.request.url);
  return answerForm(
    args,
    "extend-call",
    async ({ context, t }) => {
      found(await seeCallToExtend(context, call, null));
      return z.object(
        extensionFields(t, t("form.extendCall.closes"), { max: LONGEST_REASON, chosen: chosen !== null }),
      );
    },
    async (context, { closes, reason, outage, key }, { language, t }) => {
      if (chosen !== null) {
        const ruling = await extendCall(context, { call, closesAt: chosen, reason, outage, key });
        return ruling.ok ? { ok: true, next: chosen } : ruling;
      }
      const { zone } = found(await seeCallToExtend(context, call, null));
      if (closes === undefined)
        return { field: "closes.day", words: t("problem.missing.dayAndClock", { field: t("form.extendCall.closes") }) };
      const read = instantOfField("closes", closes, zone, language);
      if (!read.ok) return read.problem;
      const { extendRefusal, refusal } = found(await seeCallToExtend(context, call, read.instant));
      return extendRefusal ?? refusal ?? { ok: true, next: read.instant };
    },
    {
      to: (to, closesAt) =>
        chosen === null
          ? listAddress(to.extendCall(call), { closesAt: closesAt.toString() })
          : listAddress(to.call(call), { done: "extended" }),
      first: async ({ context }) =>
        chosen && fieldsOfInstant("closes", chosen, found(await seeCallToExtend(context, call, null)).zone),
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendCall.title"), { of: args.data?.title });

export default function ExtendCall() {
  const { id, title, process, session, opensAt, closesAt, zone, extendRefusal, look, outages } =
    useLoaderData<typeof loader>();
  const to = paths(useLanguage());
  return (
    <ExtendClosing
      of="extendCall"
      {...{ title, process, session, look, outages }}
      window={{ opensAt, closesAt, zone }}
      refusal={extendRefusal}
      back={to.call(id)}
      again={to.extendCall(id)}
      answer={useActionData<typeof action>()}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
