import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { writeDeskNote } from "#acts/applications/write-desk-note.ts";
import { CaseBeside, CaseQuestion } from "#components/applications/case-beside.tsx";
import { longestNote, NoteField, NotesSoFar } from "#components/applications/desk-notes.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "write-desk-note");
  const { application, notes } = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  return { application, notes: notes ?? [], queue: new URL(args.request.url).searchParams.get("queue") };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "write-desk-note",
    async ({ context, t }) => {
      found(await seeApplicationForReview(context, reference));
      const { paragraphs } = formFields(t);
      const note = { field: t("applications.deskNotes.words"), required: t("applications.deskNotes.give") };
      return z.object({ words: paragraphs({ ...note, max: longestNote }) });
    },
    (context, said) => writeDeskNote(context, { ...said, reference }),
    (to) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      return listAddress(to.reviewApplication(reference), { queue, done: "noted" });
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.deskNotes.writeTitle"), { of: args.data?.application.organisation.name });

export default function WriteDeskNote() {
  const { application, notes, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = listAddress(paths(useLanguage()).reviewApplication(application.reference), { queue });
  return (
    <Page before={<BackLink href={back} />} margin={<CaseBeside application={application} />}>
      <Form
        answer={answer}
        name="note"
        heading={<CaseQuestion application={application} title={t("applications.deskNotes.writeTitle")} />}
      >
        <NoteField />
        <ButtonGroup>
          <Button>{t("applications.deskNotes.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
      <Part title={t("applications.deskNotes.before")} id="notes">
        <NotesSoFar notes={notes} zone={application.call.zone} />
      </Part>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
