import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { completeApplication } from "#acts/applications/complete-application.ts";
import { saveCompletion, saveSoundCompletion } from "#acts/applications/save-application.ts";
import { AnswerField } from "#components/applications/answer-field.tsx";
import { OrganisationSummary, recordAddress } from "#components/applications/answers-summary.tsx";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
import { ChangedMeanwhile, changedMeanwhile } from "#components/applications/changed-meanwhile.tsx";
import { answersCompared } from "#components/applications/choices-in-words.ts";
import { EnclosedInBrief } from "#components/applications/documents.tsx";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Typed } from "#components/kit/form/typed.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { ClosingBox, Due } from "#components/kit/status/window.tsx";
import { answersTo } from "#domain/applications/answer-items.ts";
import { answersIn, completionForm } from "#forms/applications/completion-form.ts";
import { isAnswered } from "#forms/kit/form-answer.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnApplication } from "#views/applications/own-application.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "complete-application");
  return { application: found(await seeOwnApplication(context, args.params["reference"] ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  const saved = savedFor(args.request.url);
  const later = saved !== undefined;
  return answerForm(
    args,
    later ? "save-application" : "complete-application",
    async ({ context, t }) => {
      const application = found(await seeOwnApplication(context, reference));
      const asked = answersTo(application.returned.at(-1)?.asked ?? []);
      const thisYear = context.now.toZonedDateTimeISO("UTC").year;
      return completionForm(t, { asked, required: later ? [] : application.asked, thisYear });
    },
    (context, { version, key, ...said }) =>
      (later ? saveCompletion : completeApplication)(context, { reference, version, answers: answersIn(said), key }),
    {
      to: (to) => {
        if (saved === "documents") return to.applicationTask(reference, "documents");
        if (saved === "record") return recordAddress(to.organisationRecord, to.completeApplication(reference));
        return later ? to.organisation : to.application(reference);
      },
      keep: (context, sound) => saveSoundCompletion(context, reference, sound, answersIn(sound)),
    },
  );
}

/** For later, or to go on on another page: what is saved then is not asked to be whole. */
const savedThen = ["later", "documents", "record"] as const;

/** Which of its buttons was pressed; undefined for the one that sends. */
function savedFor(url: string) {
  const then = new URL(url).searchParams.get("then");
  return savedThen.find((one) => one === then);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.complete.title"), { of: args.data?.application.reference });

export default function CompleteApplication() {
  const { application } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, completion, completionDraft, returned, call, version } = application;
  const back = to.application(reference);
  const entered = { answers: { ...application.answers, ...completionDraft?.answers } };
  const last = returned.at(-1);
  if (completion !== null || last === undefined) {
    return (
      <Page before={<BackLink href={back} />}>
        <ErrorSummary answer={answer} />
        <ApplicationHeading application={application}>{t("applications.complete.notPossible")}</ApplicationHeading>
        {completion !== null && !isAnswered(answer, completion) && (
          <RefusedAct act={t("applications.complete.go")} refusal={completion} />
        )}
        <LinkButton href={back}>{t("applications.notADraft.go")}</LinkButton>
        {answer !== undefined && answer.restSaved !== true && <Typed submitted={answer.submitted} />}
      </Page>
    );
  }
  const window = { opensAt: last.returnedAt, closesAt: last.until, zone: call.zone };
  return (
    <Page
      before={<BackLink href={back} />}
      margin={<ClosingBox title={t("applications.complete.until")} window={window} />}
    >
      <Form
        answer={answer}
        action={to.completeApplication(reference)}
        name="complete"
        heading={
          <>
            {answer !== undefined && changedMeanwhile(answer, version) && (
              <ChangedMeanwhile
                lastSaved={application.lastSaved}
                zone={call.zone}
                compared={answersCompared(answersTo(last.asked), entered.answers, t)}
                answer={answer}
                keep={to.completeApplication(reference)}
              />
            )}
            <ApplicationHeading application={application}>{t("applications.complete.title")}</ApplicationHeading>
          </>
        }
      >
        <Due window={window} />
        {answer?.restSaved === true ? (
          <Note>{t("applications.question.restSaved")}</Note>
        ) : (
          completionDraft !== null &&
          // Of what comes back unsaved it would not be true.
          answer === undefined && (
            <Note>
              {t("applications.complete.saved")} <Moment instant={completionDraft.savedAt} zone={call.zone} />
            </Note>
          )
        )}
        <InsetText>
          <h2 className="minor">{t("applications.complete.words")}</h2>
          <UserText lines>{last.words}</UserText>
        </InsetText>
        <p>{t("applications.complete.text")}</p>
        <input type="hidden" name="version" value={String(version)} />
        {last.asked.map((item) =>
          item === "record" ? (
            <Record key={item} application={application} />
          ) : item === "documents" ? (
            <Documents key={item} application={application} />
          ) : (
            answersTo([item]).map((one) => (
              <AnswerField key={one} item={one} application={entered} optional={!application.asked.includes(one)} />
            ))
          ),
        )}
        <ButtonGroup>
          <Button>{t("applications.complete.button")}</Button>
          <Button variant="calm" formAction={listAddress(to.completeApplication(reference), { then: "later" })}>
            {t("applications.question.saveLater")}
          </Button>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

interface Shown {
  application: ReturnType<typeof useLoaderData<typeof loader>>["application"];
}

/** The record has its page, which leads back here. */
function Record({ application: { organisation, reference } }: Shown) {
  const t = useTranslations();
  return (
    <section className="part" aria-labelledby="record">
      <h2 id="record">{t("applications.return.record")}</h2>
      <p>{t("applications.complete.recordText")}</p>
      <OrganisationSummary organisation={organisation} />
      <SaveAndGo to="record" reference={reference}>
        {t("applications.complete.recordGo")}
      </SaveAndGo>
    </section>
  );
}

/** To a page of its own, with what was typed on this one saved. */
function SaveAndGo(props: { to: "documents" | "record"; reference: string; children: string }) {
  const { completeApplication } = paths(useLanguage());
  return (
    <ButtonGroup>
      <Button variant="calm" formAction={listAddress(completeApplication(props.reference), { then: props.to })}>
        {props.children}
      </Button>
    </ButtonGroup>
  );
}

/** So have the documents. */
function Documents({ application }: Shown) {
  const t = useTranslations();
  return (
    <>
      <EnclosedInBrief application={application} />
      <p>{t("applications.complete.documentsText")}</p>
      <SaveAndGo to="documents" reference={application.reference}>
        {t("applications.complete.documentsGo")}
      </SaveAndGo>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
