import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { extendCall } from "#acts/applications/extend-call.ts";
import { ExtendClosing, LONGEST_REASON } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { extensionFields } from "#forms/kit/extension-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeCall } from "#views/applications/calls.ts";

const schema = (t: Translate) => z.object(extensionFields(t, t("form.extendCall.closes"), LONGEST_REASON));

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-call");
  return found(await seeCall(context, idIn(args, "call")));
}

export async function action(args: ActionFunctionArgs) {
  const id = idIn(args, "call");
  return answerForm(
    args,
    "extend-call",
    async ({ context, t }) => {
      found(await seeCall(context, id));
      return schema(t);
    },
    async (context, { closes, reason, key }, { language }) => {
      const { zone } = found(await seeCall(context, id));
      const read = instantOfField("closes", closes, zone, language);
      return read.ok ? extendCall(context, { call: id, closesAt: read.instant, reason, key }) : read.problem;
    },
    (to) => listAddress(to.call(id), { done: "extended" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("form.extendCall.title"), { of: args.data?.title });

export default function ExtendCall() {
  const { id, title, closesAt, zone, extendRefusal } = useLoaderData<typeof loader>();
  return (
    <ExtendClosing
      of="extendCall"
      {...{ title, closesAt, zone }}
      refusal={extendRefusal}
      back={paths(useLanguage()).call(id)}
      answer={useActionData<typeof action>()}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
