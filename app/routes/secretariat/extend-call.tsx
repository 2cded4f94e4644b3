import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { extendCall } from "#acts/applications/extend-call.ts";
import { ExtendClosing } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { closingIn } from "#forms/kit/closing-field.ts";
import { answerExtension } from "#http/answer-extension.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeCallToExtend } from "#views/applications/calls.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-call");
  return found(await seeCallToExtend(context, idIn(args, "call"), closingIn(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const call = idIn(args, "call");
  return answerExtension(args, "extend-call", {
    closes: (t) => t("form.extendCall.closes"),
    see: (context, closesAt) => seeCallToExtend(context, call, closesAt),
    extend: (context, { closesAt, reason, outage, key }) =>
      extendCall(context, { call, closesAt, reason, outage, key }),
    to: (to, closesAt) =>
      closesAt === null
        ? listAddress(to.call(call), { done: "extended" })
        : listAddress(to.extendCall(call), { closesAt: closesAt.toString() }),
  });
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendCall.title"), {
    readBack: (t) => t("form.extendCall.confirmTitle"),
    second: Boolean(args.data?.look),
    of: args.data?.title,
  });

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
