import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveDraftPage } from "#acts/modalities/save-draft-page.ts";
import { listAddress } from "#components/kit/page/list-address.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { DraftPageForm } from "#components/modalities/draft-page-form.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { problemsOfUnasked, readNotKept, saidNotKept } from "#forms/modalities/asked-when.ts";
import { contradictionsOfSaved, hasComment, isUnsaved, readSeenPage, sentToPage } from "#forms/modalities/seen-page.ts";
import { answerProblems, answerRefusal, answerUnsaved } from "#http/answer.ts";
import { pageAfter } from "#http/page-after.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  const language = readLanguage(args);
  const page = found(readSeenPage(seen, args.params["page"], language));
  const { url } = args.request;
  return {
    ...page,
    then: pageAfter(args),
    done: readDone(url, ["saved", "commented", "resolved", "arranged"]),
    notKept: readNotKept(url, page.fields, translator(language)),
  };
}

/**
 * As it was typed, also with problems: what stands in the way of putting it forward is said, and can be put right later. Who leaves by a button for
 * another page takes nothing along that is lost there, and is told of problems by the state of the page.
 */
export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "save-draft-page");
  const language = readLanguage(args);
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  const shown = found(readSeenPage(seen, args.params["page"], language));
  const { id, page, next } = shown;
  const { form, entered, version, notKept } = await sentToPage(args.request, seen, page, language);
  const then = pageAfter(args);
  const leaves = then !== null && form.submitted["leave"] !== undefined;
  if (leaves && !isUnsaved(seen, page, form.submitted, language)) return redirect(then, 303);
  const ruling = await saveDraftPage(context, { draft: id, page, entered, seen: version, key: form.key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  const { submitted } = form;
  const isCommentTyped = hasComment(submitted);
  if (leaves && !isCommentTyped && notKept.length === 0) return redirect(listAddress(then, { done: "saved" }), 303);
  const wrong = [...(form.ok ? [] : form.problems), ...contradictionsOfSaved(seen, shown, entered, language)];
  const problems =
    wrong.length > 0 || isCommentTyped ? [...wrong, ...problemsOfUnasked(notKept, translator(language))] : wrong;
  if (problems.length > 0) return answerProblems(args.context, { problems, submitted, restSaved: true });
  if (isCommentTyped) return answerUnsaved(submitted);
  const to = paths(language);
  const said = { done: "saved", ...saidNotKept(notKept) };
  if (notKept.length > 0) return redirect(listAddress(to.draftPage(id, page), { ...said, then }), 303);
  const onward = next === null ? to.workingDraft(id) : to.draftPage(id, next);
  return redirect(listAddress(then ?? onward, said), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.pageTitle ?? "", { of: args.data?.title });

export default function DraftPage() {
  const { done, notKept, then, ...seen } = useLoaderData<typeof loader>();
  return <DraftPageForm {...{ seen, done, notKept, then }} answer={useActionData<typeof action>()} />;
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
