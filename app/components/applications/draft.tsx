import { listed } from "#messages/kit/listed.ts";
import { type ApplicationTask, paths } from "#paths";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { BackLink } from "../kit/page/links.tsx";
import { Note } from "../kit/page/notices.tsx";
import { Page, Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";
import { Gap } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { type Tone, Verdict } from "../kit/status/status.tsx";
import { type Task, TaskList } from "../kit/status/task-list.tsx";
import { ApplicationHeading } from "./application-heading.tsx";
import { CallDue } from "./call-closing.tsx";
import { DraftMargin } from "./draft-margin.tsx";
import { missingOfTask, statusOfTask, tasksOf, type TaskStatus } from "./tasks.ts";

const tones: Readonly<Record<TaskStatus, Tone | undefined>> = {
  "not-started": "idle",
  "in-progress": "act",
  completed: undefined,
  optional: "idle",
  blocked: "idle",
};

/** The tasks of a draft: what is done, what is missing, until when. */
export function DraftPage({ application }: { application: ApplicationShown }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, call, missing, missingDocuments, notifies, submission } = application;
  const closed = call.standing === "closed";
  const prefilled = application.version === 1 && Object.values(application.answers).some((answer) => answer !== null);
  const statuses = tasksOf(application).map((name) => ({ name, status: statusOfTask(application, name) }));

  const task = ({ name, status }: { name: ApplicationTask; status: TaskStatus }): Task => {
    const missingHere = status === "in-progress" ? missingOfTask(application, name, t) : [];
    const tone = tones[status];
    return {
      title: t(`applications.task.${name}`),
      status: t(`applications.taskList.status.${status}`),
      ...(status === "blocked" ? {} : { href: to.applicationTask(reference, name) }),
      ...(tone === undefined ? {} : { tone }),
      ...(missingHere.length === 0
        ? {}
        : {
            hint: t("applications.taskList.missing", {
              items: listed(missingHere, t),
            }),
          }),
    };
  };
  const categoryChosen = application.class !== null;
  const complete = missing.length + missingDocuments.length === 0 && categoryChosen;
  const last: Task = {
    title:
      notifies && categoryChosen ? t("applications.task.check-answers-notify") : t("applications.task.check-answers"),
    status: complete
      ? t("applications.taskList.status.ready")
      : t(`applications.taskList.status.${categoryChosen ? "not-ready" : "blocked"}`),
    tone: complete ? "act" : "idle",
    ...(categoryChosen ? { href: to.checkAnswers(reference) } : {}),
  };

  return (
    <Page
      before={<BackLink href={to.organisation}>{t("applications.taskList.back")}</BackLink>}
      margin={
        <DraftMargin application={application}>
          <p>
            <a href={to.deleteDraft(reference)}>{t("applications.taskList.deleteDraft")}</a>
          </p>
        </DraftMargin>
      }
    >
      <ApplicationHeading application={application}>{t("applications.taskList.heading")}</ApplicationHeading>
      <CallDue call={call} />
      {closed && (
        <Verdict tone="off" word={t("applications.standing.draft-closed")}>
          <p>{t("applications.taskList.closed")}</p>
        </Verdict>
      )}
      {!closed && submission !== null && <RefusedAct act={t("applications.submit.title")} refusal={submission} />}
      {!categoryChosen && <p className="lede">{t("applications.taskList.categoryFirst")}</p>}
      {prefilled && <Note>{t("applications.taskList.prefilled")}</Note>}

      <Part
        title={t("applications.taskList.tasks")}
        aside={
          categoryChosen
            ? t("applications.taskList.done", {
                // What need not be answered is neither done nor still to do.
                done: statuses.filter(({ status }) => status === "completed").length,
                all: statuses.filter(({ status }) => status !== "optional").length,
              })
            : undefined
        }
      >
        <TaskList tasks={statuses.map(task)} />
      </Part>

      {!closed && (
        <Part title={t("applications.taskList.then")}>
          {categoryChosen && (
            <p>
              {complete && t("applications.taskList.complete")}
              {missing.length > 0 && t("applications.taskList.incomplete", { count: missing.length })}
              <Gap />
              {missingDocuments.length > 0 &&
                t("applications.taskList.documentsMissing", { count: missingDocuments.length })}
            </p>
          )}
          <TaskList tasks={[last]} />
        </Part>
      )}
    </Page>
  );
}
