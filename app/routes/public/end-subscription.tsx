import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endSubscription, findSubscriptionToEnd } from "#acts/papers/end-subscription.ts";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { answerProblems } from "#http/answer.ts";
import { idIn, notFound, readLanguage } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const seen = await findSubscriptionToEnd(args.context, idIn(args, "subscription"));
  if (seen === null && !isOfLetter(args.request)) throw notFound();
  return { seen };
}

/** The link of a letter is told that it has ended; any other address of what is not there leads nowhere. */
function isOfLetter({ url }: Request): boolean {
  return new URL(url).searchParams.has("letter");
}

const schema = z.object({ "List-Unsubscribe": z.string().optional() });

/** By the button of the page, or by a mail program, which is led nowhere (RFC 8058, 3.1). */
export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const id = idIn(args, "subscription");
  const form = await parseForm(args.request, schema);
  if (!form.ok) return answerProblems(args.context, form);
  const was = await endSubscription(args.context, id);
  if (form.value["List-Unsubscribe"] === "One-Click") return null;
  if (!was && !isOfLetter(args.request)) throw notFound();
  return redirect(paths(language).endSubscription(id), 303);
}

/** It names an address, and changes with what is no part of the public record. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("papers.subscribe.endTitle"));

export default function EndSubscription() {
  const { seen } = useLoaderData<typeof loader>();
  const t = useTranslations();
  if (seen === null)
    return (
      <Page>
        <h1>{t("papers.subscribe.endTitle")}</h1>
        <p className="lede">{t("papers.subscribe.gone")}</p>
      </Page>
    );
  return (
    <Page>
      <Form
        name="end-subscription"
        heading={
          <>
            <h1>{t("papers.subscribe.endTitle")}</h1>
            <p className="lede">
              {t("papers.subscribe.endLede", { process: isolated(seen.process), email: isolated(seen.email) })}
            </p>
          </>
        }
      >
        <Button>{t("papers.subscribe.end")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
