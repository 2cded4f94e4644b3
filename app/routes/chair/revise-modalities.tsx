import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { reviseModalities } from "#acts/modalities/revise-modalities.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { PutForward } from "#components/modalities/put-forward.tsx";
import { readToPutForward } from "#forms/modalities/put-forward.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "revise-modalities");
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  return found(readToPutForward(seen, "revise-modalities", readLanguage(args))).shown;
}

/** What the pages say takes the place of the draft version with which they began, unless somebody has changed that in the meantime. */
export async function action(args: ActionFunctionArgs) {
  const draft = idIn(args, "working_draft");
  return answerForm(
    args,
    "revise-modalities",
    () => z.object({}),
    async (context, { key }, { language, t }) => {
      const seen = found(await seeWorkingDraft(context, draft));
      const { text, version, revises } = found(readToPutForward(seen, "revise-modalities", language));
      if (text === null) return { field: "", words: t("modalities.entry.putForward.missing") };
      const { decision, hash } = found(revises);
      return reviseModalities(context, { ...text, decision, seen: hash, draft: { id: draft, version }, key });
    },
    (to, { id }) => listAddress(to.draftModalities(id), { done: "revised" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.entry.putForward.title"), { of: args.data?.process.shortName });

export default function ReviseModalities() {
  return <PutForward seen={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
