import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ExtendClosing, LONGEST_REASON } from "#components/desk/extend-closing.tsx";
import { listAddress } from "#components/page/list-address.ts";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { translator, type Translate } from "#messages/translator.ts";
import { paths } from "#paths";
import { answerProblem, answerProblems, answerRefusal } from "#platform/answer.ts";
import { instantOfField } from "#platform/closing-field.ts";
import { extensionFields } from "#platform/extension-fields.ts";
import { parseForm } from "#platform/parse-form.ts";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { extendCall } from "#use-cases/calls/extend-call.ts";
import { seeCall } from "#use-cases/calls/see-calls.ts";

const schema = (t: Translate) => z.object(extensionFields(t, t("secretariat.extendCall.closes"), LONGEST_REASON));

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
  const decision = await extendCall(context, { call: id, closesAt: read.instant, reason, key: form.key });
  if (!decision.ok) return answerRefusal(args.context, decision, language, form.submitted);
  return redirect(listAddress(paths(language).call(id), { done: "extended" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("secretariat.extendCall.title"), { of: args.data?.title });

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

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
