import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { retryLetters } from "#acts/record/retry-letters.ts";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { answeredWithProblems } from "#http/answer.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";

const schema = z.object({});

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "retry-letters");
  return answeredWithProblems(args.context) ? null : redirect(paths(readLanguage(args)).letters);
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "retry-letters",
    () => schema,
    (context) => retryLetters(context),
    (to) => listAddress(to.letters, { done: "retried-all" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("record.letters.retry"));

/** Shown only when there was none to try again. */
export default function RetryLetters() {
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <Page before={<BackLink href={paths(useLanguage()).letters}>{t("record.letters.title")}</BackLink>}>
      <ErrorSummary answer={answer} />
      <Heading>{t("record.letters.retry")}</Heading>
      <p>{t("record.letters.retryStays")}</p>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
