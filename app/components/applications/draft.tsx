import { useTranslations } from "use-intl";
import { formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { type ApplicationTask, paths } from "#paths";
import type { ApplicationShown } from "#views/applications/own-applications.ts";
import { BackLink } from "../kit/page/links.tsx";
import { Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";
import { InsetText, Referring } from "../kit/page/text.tsx";
import type { Tone } from "../kit/status/status.tsx";
import { type Task, TaskList } from "../kit/status/task-list.tsx";
import { DeadlineNotice } from "./deadline-notice.tsx";
import { missingInTask, statusOfTask, tasksOf, type TaskStatus } from "./tasks.ts";

const tones: Readonly<Record<TaskStatus, Tone | undefined>> = {
  "not-started": "idle",
  "in-progress": "run",
  completed: undefined,
  optional: "idle",
  blocked: "idle",
};

/** The tasks of a draft: what is done, what is missing, until when. */
export function DraftPage({ application }: { application: ApplicationShown }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { reference, call, organisation, missing, notifies, lastSaved, categoryChosen, submission } = application;
  const closed = call.standing === "closed";
  const prefilled = application.version === 1 && Object.values(application.answers).some((answer) => answer !== null);

  const task = (name: ApplicationTask): Task => {
    const status = statusOfTask(application, name);
    const missingHere = status === "in-progress" ? missingInTask(application, name) : [];
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
              items: missingHere.map((item) => t(`applications.field.${item}`)).join(", "),
            }),
          }),
    };
  };
  const complete = missing.length === 0 && categoryChosen;
  const last: Task = {
    title:
      notifies && categoryChosen ? t("applications.task.check-answers-notify") : t("applications.task.check-answers"),
    status: complete
      ? t("applications.taskList.status.ready")
      : t(`applications.taskList.status.${categoryChosen ? "not-ready" : "blocked"}`),
    tone: "idle",
    ...(categoryChosen ? { href: to.checkAnswers(reference) } : {}),
  };

  return (
    <Page before={<BackLink href={to.organisation}>{t("applications.taskList.back")}</BackLink>}>
      <span className="over">
        {t("applications.taskList.for", {
          organisation: isolated(organisation.name),
          call: isolated(call.title),
        })}
      </span>
      <h1>
        <Referring to={reference}>{t("applications.taskList.title", { reference })}</Referring>
      </h1>
      <DeadlineNotice call={call} />
      {!closed && submission !== null && <RefusedAct act={t("applications.submit.title")} refusal={submission} />}
      {closed ? (
        <InsetText>{t("applications.taskList.closed")}</InsetText>
      ) : (
        <p>{t("applications.taskList.deadlineHint")}</p>
      )}
      {!categoryChosen && <p>{t("applications.taskList.categoryFirst")}</p>}
      {prefilled && <InsetText>{t("applications.taskList.prefilled")}</InsetText>}

      <h2>{t("applications.taskList.tasks")}</h2>
      <TaskList tasks={tasksOf(application).map(task)} />

      <h2>{t("applications.taskList.then")}</h2>
      {categoryChosen && (
        <p>
          {complete
            ? t("applications.taskList.complete")
            : t("applications.taskList.incomplete", { count: missing.length })}
        </p>
      )}
      <TaskList tasks={[last]} />

      <p>{t("applications.taskList.saved")}</p>
      {lastSaved !== null && (
        <p className="hint">
          {t("applications.taskList.lastSaved", {
            person: isolated(lastSaved.person),
            at: formatInstant(lastSaved.at, call.zone, language),
          })}
        </p>
      )}
      <p>
        <a href={to.deleteDraft(reference)}>{t("applications.taskList.deleteDraft")}</a>
      </p>
    </Page>
  );
}
