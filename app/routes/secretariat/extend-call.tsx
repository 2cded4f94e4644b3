import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ExtendClosing, LONGEST_REASON } from "#components/kit/form/extend-closing.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { translator, type Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { extensionFields } from "#forms/kit/extension-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { authorise, found, readLanguage } from "#http/request-context.ts";
import { extendCall } from "#acts/applications/extend-call.ts";
import { seeCall } from "#views/applications/calls.ts";

const schema = (t: Translate) => z.object(extensionFields(t, t("form.extendCall.closes"), LONGEST_REASON));

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "extend-call");
  return found(await seeCall(context, args.params["call"] ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "extend-call");
  const language = readLanguage(args);
  const id = args.params["call"] ?? "";
  const call = found(await seeCall(context, id));
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const { closes, reason } = form.value;
  const read = instantOfField("closes", closes, call.zone, language);
  if (!read.ok) return answerProblem(args.context, read.problem, form.submitted);
  const ruling = await extendCall(context, { call: id, closesAt: read.instant, reason, key: form.key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  return redirect(listAddress(paths(language).call(id), { done: "extended" }), 303);
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
