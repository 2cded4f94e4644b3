import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { extendTimeToComplete } from "#acts/applications/extend-time-to-complete.ts";
import { ExtendClosing } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { closingIn } from "#forms/kit/closing-field.ts";
import { answerExtension } from "#http/answer-extension.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeTimeToExtend } from "#views/applications/time-to-complete.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-time-to-complete");
  return found(await seeTimeToExtend(context, args.params["reference"] ?? "", closingIn(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerExtension(args, "extend-time-to-complete", {
    closes: (t) => t("form.extendCompletion.closes"),
    see: (context, closesAt) => seeTimeToExtend(context, reference, closesAt),
    extend: (context, { closesAt, reason, outage, key }) =>
      extendTimeToComplete(context, { reference, closesAt, reason, outage, key }),
    to: (to, closesAt) =>
      closesAt === null
        ? listAddress(to.reviewApplication(reference), { done: "extended" })
        : listAddress(to.extendTimeToComplete(reference), { closesAt: closesAt.toString() }),
  });
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendCompletion.title"), {
    readBack: (t) => t("form.extendCompletion.confirmTitle"),
    second: Boolean(args.data?.look),
    of: args.data?.organisation,
  });

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
