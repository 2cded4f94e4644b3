import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmSubscription, findSubscriptionToConfirm } from "#acts/papers/confirm-subscription.ts";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { answerProblems, answerRefusal } from "#http/answer.ts";
import { found, readLanguage } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";

const schema = (t: Translate) => z.object({ token: formFields(t).hidden(/^[\w-]{1,100}$/) });

/** What scans letters opens their links: only the button confirms. */
export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const token = new URL(args.request.url).searchParams.get("token") ?? "";
  return { token, ...found(await findSubscriptionToConfirm(args.context, token)) };
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const outcome = await confirmSubscription(args.context, form.value.token);
  if (!outcome.ok) return answerRefusal(args.context, outcome, language, form.submitted);
  return redirect(listAddress(paths(language).papers(outcome.next.process), { done: "subscribed" }), 303);
}

/** It names an address, and changes with what is no part of the public record. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`papers.subscribe.${args.data?.isConfirmed === true ? "confirmedTitle" : "confirmTitle"}`));

export default function ConfirmSubscription() {
  const { token, email, process, isConfirmed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const named = { process: isolated(process.title), email: isolated(email) };
  if (isConfirmed)
    return (
      <Page>
        <h1>{t("papers.subscribe.confirmedTitle")}</h1>
        <p className="lede">{t("papers.subscribe.confirmedLede", named)}</p>
        <p>
          <a href={to.papers(process.slug)}>{t("papers.title")}</a>
        </p>
      </Page>
    );
  return (
    <Page>
      <Form
        answer={answer}
        name="confirm-subscription"
        heading={
          <>
            <h1>{t("papers.subscribe.confirmTitle")}</h1>
            <p className="lede">{t("papers.subscribe.confirmLede", named)}</p>
          </>
        }
      >
        <input type="hidden" name="token" value={token} />
        <Button>{t("papers.subscribe.confirm")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
