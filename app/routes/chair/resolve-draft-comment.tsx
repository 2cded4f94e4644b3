import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { resolveDraftComment } from "#acts/modalities/resolve-draft-comment.ts";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { answeredWithProblems } from "#http/answer.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "resolve-draft-comment");
  const draft = idIn(args, "working_draft");
  return answeredWithProblems(args.context) ? { draft } : redirect(paths(readLanguage(args)).workingDraft(draft));
}

export async function action(args: ActionFunctionArgs) {
  const draft = idIn(args, "working_draft");
  const comment = idIn(args, "draft_comment");
  return answerForm(
    args,
    "resolve-draft-comment",
    () => z.object({}),
    (context, { key }) => resolveDraftComment(context, { draft, comment, key }),
    (to, { page }) => listAddress(to.draftPage(draft, page), { done: "resolved" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("modalities.entry.comments.resolve"));

/** Shown only when the comment could not be resolved. */
export default function ResolveDraftComment() {
  const { draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <Page before={<BackLink href={paths(useLanguage()).workingDraft(draft)}>{t("modalities.entry.toTasks")}</BackLink>}>
      <ErrorSummary answer={answer} />
      <Heading>{t("modalities.entry.comments.resolve")}</Heading>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
