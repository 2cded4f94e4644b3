import type { ReactNode } from "react";
import type { AnswerItem } from "#domain/applications/answer-items.ts";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";
import { answerInWords } from "./choices-in-words.ts";
import { itemsShown, tasksOf } from "./tasks.ts";

/** What an organisation sent, one answer below the other, for those who read it through; its record is given apart. */
export function AnswersInFull({ application }: { application: ApplicationShown }) {
  const t = useTranslations();
  const { answers, asked } = application;
  const answerOf = (item: AnswerItem): ReactNode => {
    const value = (answers[item] ?? "").trim();
    if (value === "")
      return asked.includes(item) ? (
        <Status tone="act">{t("applications.checkAnswers.missing")}</Status>
      ) : (
        <span className="mute">{t("page.notGiven")}</span>
      );
    if (item === "headEmail")
      return (
        <a href={`mailto:${value}`}>
          <Reference>{value}</Reference>
        </a>
      );
    return <UserText lines>{answerInWords(item, value, t)}</UserText>;
  };
  const items = tasksOf(application).flatMap((task) => itemsShown(application, task));
  return <Facts long rows={items.map((item) => ({ key: t(`applications.field.${item}`), value: answerOf(item) }))} />;
}
