import type { ReactNode } from "react";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { type ApplicationTask, paths } from "#paths";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Note } from "../kit/page/notices.tsx";
import { Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { ApplicationContext, ApplicationHeading } from "./application-heading.tsx";
import { CallDue } from "./call-closing.tsx";
import { type AnswerCompared, ChangedMeanwhile, changedMeanwhile } from "./changed-meanwhile.tsx";
import { answersCompared, keyInWords } from "./choices-in-words.ts";
import { DraftMargin } from "./draft-margin.tsx";
import { NotADraftPage } from "./not-a-draft.tsx";
import { itemsOfTask } from "./tasks.ts";

interface QuestionPageProps {
  application: ApplicationShown;
  task: ApplicationTask;
  answer: FormAnswer | undefined;
  /** The page whose Change link led here. */
  from: "check-answers" | null;
  /** Left out when the question itself is the heading. */
  title?: string;
  children: ReactNode;
}

/** One question, or one tight group, of a draft: saved on every Continue, with gaps or without. */
export function QuestionPage({ application, task, answer, from, title, children }: QuestionPageProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, call } = application;
  if (application.state !== "draft") return <NotADraftPage application={application} answer={answer} />;
  const back = from === null ? to.application(reference) : to.checkAnswers(reference);
  return (
    <Page
      before={
        <BackLink href={back}>
          {from === null ? t("applications.question.backToTasks") : t("applications.question.backToAnswers")}
        </BackLink>
      }
      margin={<DraftMargin application={application} />}
    >
      <Form
        answer={answer}
        name="question"
        heading={
          <>
            {answer !== undefined && changedMeanwhile(answer, application.version) && (
              <ChangedMeanwhile
                lastSaved={application.lastSaved}
                zone={call.zone}
                compared={compared(application, task, t)}
                answer={answer}
                keep={back}
              />
            )}
            {title === undefined ? (
              <span className="over wide">
                <ApplicationContext application={application} />
              </span>
            ) : (
              <ApplicationHeading application={application}>{title}</ApplicationHeading>
            )}
          </>
        }
      >
        {title !== undefined && <CallDue call={call} />}
        {answer?.restSaved === true && <Note>{t("applications.question.restSaved")}</Note>}
        <input type="hidden" name="version" value={String(application.version)} />
        {children}
        {title === undefined && <CallDue call={call} />}
        <ButtonGroup>
          <Button name="then" value="continue">
            {t("form.saveAndContinue")}
          </Button>
          <Button name="then" value="later" variant="calm">
            {t("applications.question.saveLater")}
          </Button>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

/** What the page asks, with what is saved now. */
function compared(
  { class: own, classes, answers }: ApplicationShown,
  task: ApplicationTask,
  t: Translate,
): AnswerCompared[] {
  if (task === "category")
    return [
      {
        name: task,
        label: t(`applications.field.${task}`),
        saved: own?.key ?? null,
        inWords: (value: string) => keyInWords(value, classes, t),
      },
    ];
  return answersCompared(itemsOfTask[task], answers, t);
}
