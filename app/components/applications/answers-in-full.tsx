import type { ReactNode } from "react";
import type { InformationItem } from "#domain/modalities/provisions.ts";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";
import { statusInWords } from "./choices-in-words.ts";
import { itemsOfTask, tasksOf } from "./tasks.ts";

/** What an organisation sent, one answer below the other, for those who read it through; its record is given apart. */
export function AnswersInFull({ application }: { application: ApplicationShown }) {
  const t = useTranslations();
  const { answers, asked } = application;
  const answerOf = (item: InformationItem): ReactNode => {
    const value = (answers[item] ?? "").trim();
    if (value === "")
      return asked.includes(item) ? (
        <Status tone="act">{t("applications.checkAnswers.missing")}</Status>
      ) : (
        <span className="mute">{t("page.notGiven")}</span>
      );
    if (item === "consultativeStatus") return statusInWords(value, t);
    if (item === "headEmail")
      return (
        <a href={`mailto:${value}`}>
          <Reference>{value}</Reference>
        </a>
      );
    return <UserText lines>{value}</UserText>;
  };
  const items = tasksOf(application).flatMap((task): readonly InformationItem[] => itemsOfTask[task]);
  return <Facts long rows={items.map((item) => ({ key: t(`applications.field.${item}`), value: answerOf(item) }))} />;
}
