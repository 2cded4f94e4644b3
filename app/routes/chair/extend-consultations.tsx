import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { extendConsultations } from "#acts/objections/extend-consultations.ts";
import { ExtendClosing } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { closingIn } from "#forms/kit/closing-field.ts";
import { answerExtension } from "#http/answer-extension.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeConsultationToExtend } from "#views/objections/consultations.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-consultations");
  return found(await seeConsultationToExtend(context, args.params["reference"] ?? "", closingIn(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerExtension(args, "extend-consultations", {
    closes: (t) => t("form.extendConsultations.closes"),
    see: (context, closesAt) => seeConsultationToExtend(context, reference, closesAt),
    extend: (context, { closesAt, reason, outage, key }) =>
      extendConsultations(context, { reference, closesAt, reason, outage, key }),
    to: (to, closesAt) =>
      closesAt === null
        ? listAddress(to.consultation(reference), { done: "extended" })
        : listAddress(to.extendConsultations(reference), { closesAt: closesAt.toString() }),
  });
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendConsultations.title"), {
    readBack: (t) => t("form.extendConsultations.confirmTitle"),
    second: Boolean(args.data?.look),
    of: args.data?.name,
  });

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
