import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { extendSilenceProcedure } from "#acts/modalities/extend-silence-procedure.ts";
import { ExtendClosing } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { closingIn } from "#forms/kit/closing-field.ts";
import { answerExtension } from "#http/answer-extension.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeSilenceToExtend } from "#views/modalities/silence-of-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-silence-procedure");
  return found(await seeSilenceToExtend(context, idIn(args, "procedure"), closingIn(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const procedure = idIn(args, "procedure");
  return answerExtension(args, "extend-silence-procedure", {
    closes: (t) => t("form.extendSilence.closes"),
    see: (context, closesAt) => seeSilenceToExtend(context, procedure, closesAt),
    extend: (context, { closesAt, reason, outage, seen, key }) =>
      extendSilenceProcedure(context, { procedure, seen, closesAt, reason, outage, key }),
    to: (to, closesAt) =>
      closesAt === null
        ? listAddress(to.chairSilenceProcedure(procedure), { done: "extended" })
        : listAddress(to.extendSilenceProcedure(procedure), { closesAt: closesAt.toString() }),
  });
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendSilence.title"), {
    readBack: (t) => t("form.extendSilence.confirmTitle"),
    second: Boolean(args.data?.look),
    of: args.data?.title,
  });

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
