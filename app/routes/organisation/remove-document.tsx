import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { removeDocument } from "#acts/applications/remove-document.ts";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
import { EnclosingPage } from "#components/applications/enclosing-page.tsx";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn, type RouteArgs } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeEnclosedDocument } from "#views/applications/enclosing.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "remove-document");
  return found(await seeEnclosedDocument(context, askedIn(args)));
}

export async function action(args: ActionFunctionArgs) {
  const asked = askedIn(args);
  return answerForm(
    args,
    "remove-document",
    ({ t }) => z.object({ version: formFields(t).version() }),
    async (context, { version, key }) => {
      const removed = await removeDocument(context, { ...asked, version, key });
      // Not before: of a form that is sent twice, the second finds it gone, and is answered as the first.
      if (!removed.ok) found(await seeEnclosedDocument(context, asked));
      return removed;
    },
    (to) => listAddress(to.applicationTask(asked.reference, "documents"), { done: "removed" }),
  );
}

function askedIn(args: Pick<RouteArgs, "params">) {
  return { reference: args.params["reference"] ?? "", document: idIn(args, "document") };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.documents.removeTitle"), { of: args.data?.document.name });

export default function RemoveDocument() {
  const { application, document } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { enclosing, reference } = application;
  const name = isolated(document.name);
  return (
    <EnclosingPage application={application} ofOne>
      <ActForm
        answer={answer}
        act={t("applications.documents.notPossible")}
        refusal={enclosing}
        name="remove-document"
        heading={
          <ApplicationHeading application={application}>{t("applications.documents.removeTitle")}</ApplicationHeading>
        }
      >
        <p className="lede">
          {document.sentAt === null
            ? t("applications.documents.removeText", { name })
            : t("applications.documents.removeSent", { name })}
        </p>
        <input type="hidden" name="version" value={String(application.version)} />
        <ButtonGroup>
          <Button variant="grave">{t("applications.documents.remove")}</Button>
          <a href={to.applicationTask(reference, "documents")}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </EnclosingPage>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
