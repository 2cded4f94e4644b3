import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { PutForward } from "#components/modalities/put-forward.tsx";
import { readToPutForward } from "#forms/modalities/put-forward.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "propose-modalities");
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  return found(readToPutForward(seen, "propose-modalities", readLanguage(args))).shown;
}

/** What the pages say becomes a new version, checked whole once more. */
export async function action(args: ActionFunctionArgs) {
  const draft = idIn(args, "working_draft");
  return answerForm(
    args,
    "propose-modalities",
    () => z.object({}),
    async (context, { key }, { language, t }) => {
      const seen = found(await seeWorkingDraft(context, draft));
      const { text, version } = found(readToPutForward(seen, "propose-modalities", language));
      if (text === null) return { field: "", words: t("modalities.entry.putForward.missing") };
      return proposeModalities(context, { ...text, process: seen.process.id, draft: { id: draft, version }, key });
    },
    (to, { id }) => listAddress(to.draftModalities(id), { done: "proposed" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.entry.putForward.title"), { of: args.data?.process.shortName });

export default function ProposeModalities() {
  return <PutForward seen={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
