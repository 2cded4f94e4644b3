import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ChangeAccreditation, LONGEST_GROUND } from "#components/accreditation/change-accreditation.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { translator, type Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { answerProblems, answerRefusal } from "#http/answer.ts";
import { groundField } from "#forms/accreditation/ground-field.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { authorise, found, readLanguage } from "#http/request-context.ts";
import { seeAccreditation } from "#views/accreditation/outcomes.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";

const schema = (t: Translate) => z.object({ ground: groundField(t, LONGEST_GROUND) });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "suspend-accreditation");
  return found(await seeAccreditation(context, args.params["accreditation"] ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "suspend-accreditation");
  const language = readLanguage(args);
  const id = args.params["accreditation"] ?? "";
  found(await seeAccreditation(context, id));
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const ruling = await suspendAccreditation(context, { ...form.value, accreditation: id, key: form.key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  return redirect(listAddress(paths(language).accreditation(id), { done: "suspended" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("accreditation.change.suspend.title"), { of: args.data?.organisation });

export default function SuspendAccreditation() {
  return (
    <ChangeAccreditation
      act="suspend"
      accreditation={useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
