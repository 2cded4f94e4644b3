import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { commentOnDraft } from "#acts/modalities/comment-on-draft.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { DraftPageForm } from "#components/modalities/draft-page-form.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { isUnsaved, readSeenPage } from "#forms/modalities/seen-page.ts";
import { answerProblems, answerRefusal, answerUnsaved } from "#http/answer.ts";
import { pageAfter } from "#http/page-after.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

/** In characters, as the database keeps it. */
const longest = 2000;

const schema = (t: Translate) =>
  z.object({
    comment: formFields(t).paragraphs({ field: t("modalities.entry.comments.words"), required: true, max: longest }),
  });

/** The page on which somebody comments. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "comment-on-draft");
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  return { ...found(readSeenPage(seen, args.params["page"], readLanguage(args))), then: pageAfter(args) };
}

/** The comment is sent with the fields of its page: what is typed there and not saved comes back. */
export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "comment-on-draft");
  const language = readLanguage(args);
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  const { id: draft, page } = found(readSeenPage(seen, args.params["page"], language));
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) {
    const untouched = !isUnsaved(seen, page, form.submitted, language) || undefined;
    return answerProblems(args.context, { ...form, untouched });
  }
  const ruling = await commentOnDraft(context, { draft, page, words: form.value.comment, key: form.key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  const typed = { ...form.submitted, comment: [] };
  if (isUnsaved(seen, page, typed, language)) return answerUnsaved(typed);
  const said = { done: "commented", then: pageAfter(args) };
  return redirect(listAddress(paths(language).draftPage(draft, page), said), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.pageTitle ?? "", { of: args.data?.title });

export default function CommentOnDraft() {
  const { then, ...seen } = useLoaderData<typeof loader>();
  return <DraftPageForm {...{ seen, then }} answer={useActionData<typeof action>()} done={null} sentTo="comment" />;
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
