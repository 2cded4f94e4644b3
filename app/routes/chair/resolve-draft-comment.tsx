import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { resolveDraftComment } from "#acts/modalities/resolve-draft-comment.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { DraftPageForm } from "#components/modalities/draft-page-form.tsx";
import { parseForm } from "#forms/kit/parse-form.ts";
import { isUnsaved, readSeenPage } from "#forms/modalities/seen-page.ts";
import { answerProblems, answerRefusal, answerUnsaved } from "#http/answer.ts";
import { pageAfter } from "#http/page-after.ts";
import { authorise, found, idIn, readLanguage, type RouteArgs } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

/** The page of the comment. */
async function seePage(args: RouteArgs) {
  const { context } = await authorise(args, "resolve-draft-comment");
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  const comment = idIn(args, "draft_comment");
  const { page } = found(seen.comments.find(({ id }) => id === comment) ?? null);
  return { context, seen, comment, page, shown: found(readSeenPage(seen, page, readLanguage(args))) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { shown } = await seePage(args);
  return { ...shown, then: pageAfter(args) };
}

/** The button sends the fields of the page too: what is typed there and not saved comes back. */
export async function action(args: ActionFunctionArgs) {
  const { context, seen, comment, page } = await seePage(args);
  const language = readLanguage(args);
  const form = await parseForm(args.request, z.object({}));
  if (!form.ok) return answerProblems(args.context, form);
  const ruling = await resolveDraftComment(context, { draft: seen.draft.id, comment, key: form.key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  if (isUnsaved(seen, page, form.submitted, language)) return answerUnsaved(form.submitted);
  const said = { done: "resolved", then: pageAfter(args) };
  return redirect(listAddress(paths(language).draftPage(seen.draft.id, page), said), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.pageTitle ?? "", { of: args.data?.title });

/** Shown when the comment could not be resolved, or while fields of its page are not saved. */
export default function ResolveDraftComment() {
  const { then, ...seen } = useLoaderData<typeof loader>();
  return <DraftPageForm {...{ seen, then }} answer={useActionData<typeof action>()} done={null} sentTo="resolve" />;
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
