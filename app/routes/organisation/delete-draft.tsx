import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deleteDraft } from "#acts/applications/delete-draft.ts";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
import { DraftMargin } from "#components/applications/draft-margin.tsx";
import { NotADraftPage } from "#components/applications/not-a-draft.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Warning } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeOwnApplication } from "#views/applications/own-application.ts";

const schema = (t: Translate) => z.object({ version: formFields(t).version() });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "delete-draft");
  return { application: found(await seeOwnApplication(context, args.params["reference"] ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "delete-draft",
    ({ t }) => schema(t),
    (context, said) => deleteDraft(context, { ...said, reference }),
    (to) => to.organisation,
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.deleteDraft.title"), { of: args.data?.application.reference });

export default function DeleteDraft() {
  const { application } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, call, organisation } = application;
  if (application.state !== "draft") return <NotADraftPage application={application} answer={answer} />;
  return (
    <Page before={<BackLink href={to.application(reference)} />} margin={<DraftMargin application={application} />}>
      <Form
        answer={answer}
        name="delete-draft"
        heading={
          <ApplicationHeading application={application}>{t("applications.deleteDraft.title")}</ApplicationHeading>
        }
      >
        <p>
          {t("applications.deleteDraft.text", {
            organisation: isolated(organisation.name),
            call: isolated(call.title),
          })}
        </p>
        <Warning>{t("applications.deleteDraft.final")}</Warning>
        <input type="hidden" name="version" value={String(application.version)} />
        <ButtonGroup>
          <Button variant="grave">{t("applications.deleteDraft.button")}</Button>
          <a href={to.application(reference)}>{t("applications.deleteDraft.keep")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
