import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { removeView } from "#acts/applications/remove-view.ts";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { removingView } from "#forms/applications/saving-view.ts";
import { answeredWithProblems } from "#http/answer.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "remove-view");
  return answeredWithProblems(args.context) ? null : redirect(paths(readLanguage(args)).secretariat);
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "remove-view",
    ({ t }) => removingView(t),
    (context, said) => removeView(context, said),
    (to) => listAddress(to.secretariat, { done: "viewRemoved" }),
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("applications.savedViews.remove"));

/** Shown only when the press could not be taken. */
export default function RemoveView() {
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  return (
    <Page before={<BackLink href={paths(useLanguage()).secretariat}>{t("applications.queue.heading")}</BackLink>}>
      <ErrorSummary answer={answer} />
      <Heading>{t("applications.savedViews.remove")}</Heading>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
