import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveView } from "#acts/applications/save-view.ts";
import { listShown, ViewName } from "#components/applications/saved-views.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress, listCameFrom } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { readQueue, readQueueCameFrom } from "#forms/applications/queue-query.ts";
import { savingView } from "#forms/applications/saving-view.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "save-view");
  return { list: listAsked(args.request.url) };
}

export async function action(args: ActionFunctionArgs) {
  const list = listAsked(args.request.url);
  return answerForm(
    args,
    "save-view",
    ({ t }) => savingView(t),
    (context, said) => saveView(context, { ...said, list }),
    (to) => listAddress(listCameFrom(to.secretariat, list), { done: "viewSaved" }),
  );
}

/** What the queue was asked that is to be saved, as it asks it itself. */
function listAsked(url: string): string {
  return listShown(readQueueCameFrom(url) ?? readQueue(new URL("?", url).href));
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, (t) => t("applications.savedViews.save"));

/** Where the name that was typed beside the queue has to be given again. */
export default function SaveView() {
  const { list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = listCameFrom(paths(useLanguage()).secretariat, list);
  return (
    <Page before={<BackLink href={back}>{t("applications.queue.heading")}</BackLink>}>
      <Form answer={answer} name="save-view" heading={<Heading>{t("applications.savedViews.save")}</Heading>}>
        <ViewName />
        <ButtonGroup>
          <Button>{t("applications.savedViews.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
