import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noteLikeness } from "#acts/applications/note-likeness.ts";
import type { Context } from "#acts/kit/context.ts";
import { CaseBeside, CaseQuestion } from "#components/applications/case-beside.tsx";
import { Findings, LikenessShown } from "#components/applications/likenesses.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { findings } from "#domain/applications/likeness-note.ts";
import { likenessNoteSchema, LONGEST_FINDING } from "#forms/applications/likeness-note-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn, type RouteArgs } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "note-likeness");
  return { ...(await seen(args, context)), queue: new URL(args.request.url).searchParams.get("queue") };
}

/** The case and the likeness that is asked about: only what is alike is noted. */
async function seen(args: RouteArgs, context: Context) {
  const entry = idIn(args, "listed_entry");
  const review = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  const likeness = found(review.likenesses?.seen?.alike.find((one) => one.entry === entry) ?? null);
  return { application: review.application, likeness };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "note-likeness",
    async ({ context, t }) => {
      await seen(args, context);
      return likenessNoteSchema(t);
    },
    (context, said) => noteLikeness(context, { ...said, reference, entry: idIn(args, "listed_entry") }),
    (to) => {
      const queue = new URL(args.request.url).searchParams.get("queue");
      return listAddress(to.reviewApplication(reference), { queue, done: "likenessNoted" });
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.likenesses.act"), { of: args.data?.application.organisation.name });

export default function NoteLikeness() {
  const { application, likeness, queue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = listAddress(paths(useLanguage()).reviewApplication(application.reference), { queue });
  return (
    <Page before={<BackLink href={back} />} margin={<CaseBeside application={application} />}>
      <Form
        answer={answer}
        name="likeness"
        heading={<CaseQuestion application={application} title={t("applications.likenesses.act")} />}
      >
        <p className="lede">{t("applications.likenesses.noFinding")}</p>
        <LikenessShown likeness={likeness} />
        <Radios
          name="finding"
          legend={t("applications.likenesses.finding")}
          choices={findings.map((value) => ({
            value,
            label: t("applications.likenesses.findings", { finding: value }),
          }))}
        />
        <TextArea
          name="words"
          label={t("applications.likenesses.words")}
          hint={t("applications.likenesses.wordsHint")}
          rows={3}
          limit={LONGEST_FINDING}
        />
        <ButtonGroup>
          <Button>{t("applications.likenesses.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
      {likeness.notes.length > 0 && (
        <Part title={t("applications.likenesses.before")} id="findings">
          <Findings notes={likeness.notes} zone={application.call.zone} />
        </Part>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
