import type { ReactNode } from "react";
import type { InformationItem } from "#domain/modalities/provisions.ts";
import { type ApplicationTask, paths } from "#paths";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import type { OrganisationShown } from "#views/organisations/own-organisation.ts";
import { Country } from "../kit/page/country.tsx";
import { type Fact, Facts } from "../kit/page/facts.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";
import { classInWords, ClassTitle } from "../modalities/class-title.tsx";
import { statusInWords } from "./choices-in-words.ts";
import { EnclosedInBrief } from "./documents.tsx";
import { itemsOfTask, tasksOf } from "./tasks.ts";

const oneLine: readonly InformationItem[] = [
  "headName",
  "headTitle",
  "headEmail",
  "consultativeStatusYear",
  "registerNumber",
];

/** Everything that an application says, task by task; with Change links while it is a draft. */
export function AnswersSummary({
  application,
  changeable = false,
}: {
  application: ApplicationShown;
  changeable?: boolean;
}) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, answers, asked } = application;
  const change = (task: ApplicationTask) =>
    changeable ? { change: `${to.applicationTask(reference, task)}?from=check-answers` } : {};

  const rowOf = (item: InformationItem, task: ApplicationTask): Fact => ({
    key: t(`applications.field.${item}`),
    value: valueOf(item),
    ...change(task),
  });
  const valueOf = (item: InformationItem): ReactNode => {
    const value = answers[item] ?? "";
    if (value.trim() === "") {
      return asked.includes(item) ? (
        <Status tone="act">{t("applications.checkAnswers.missing")}</Status>
      ) : (
        t("page.notGiven")
      );
    }
    if (item === "consultativeStatus") return statusInWords(value, t);
    if (item === "headEmail") return <Reference>{value}</Reference>;
    return <UserText lines={!oneLine.includes(item)}>{value}</UserText>;
  };

  /** Where its class leads to another: whether it agreed to go on there. */
  const goingOn = ({ class: own, classes, agreedTo }: ApplicationShown, action: { change?: string }): Fact[] => {
    const other = classes.find(({ key }) => key === classes.find((one) => one.key === own?.key)?.goesOnTo);
    if (other === undefined) return [];
    const value = agreedTo === null ? t("applications.goOn.no") : t("applications.goOn.yes");
    return [{ key: t("applications.goOn.asked", { class: classInWords(other, t) }), value, ...action }];
  };

  return (
    <>
      {tasksOf(application).map((task) => {
        if (task === "category") {
          return (
            <Facts
              key={task}
              title={t(`applications.task.${task}`)}
              rows={[
                {
                  key: t("applications.field.category"),
                  value:
                    application.class === null ? (
                      <Status tone="act">{t("applications.checkAnswers.missing")}</Status>
                    ) : (
                      <ClassTitle of={application.class} />
                    ),
                  ...change(task),
                },
                ...goingOn(application, change(task)),
              ]}
            />
          );
        }
        if (task === "about") {
          return (
            <OrganisationSummary
              key={task}
              title={t("applications.task.about")}
              organisation={application.organisation}
              {...(changeable ? { change: recordAddress(to.organisationRecord, to.checkAnswers(reference)) } : {})}
            />
          );
        }
        if (task === "documents") {
          return (
            <EnclosedInBrief
              key={task}
              application={application}
              {...(changeable ? { change: `${to.applicationTask(reference, task)}?from=check-answers` } : {})}
            />
          );
        }
        return (
          <Facts
            key={task}
            title={t(`applications.task.${task}`)}
            rows={itemsOfTask[task].map((item) => rowOf(item, task))}
          />
        );
      })}
    </>
  );
}

/** The record of an organisation. */
export function OrganisationSummary(props: { organisation: OrganisationShown; title?: string; change?: string }) {
  const { organisation, title, change } = props;
  const t = useTranslations();
  const action = change === undefined ? {} : { change };
  const text = (value: string | null, lines = false) =>
    value === null ? t("page.notGiven") : <UserText lines={lines}>{value}</UserText>;
  return (
    <Facts
      {...(title === undefined ? {} : { title })}
      rows={[
        { key: t("applications.field.name"), value: text(organisation.name), ...action },
        { key: t("applications.field.acronym"), value: text(organisation.acronym), ...action },
        { key: t("applications.field.country"), value: <Country code={organisation.country} />, ...action },
        { key: t("applications.field.address"), value: text(organisation.address, true), ...action },
        {
          key: t("applications.field.website"),
          value: organisation.website === null ? t("page.notGiven") : <Reference>{organisation.website}</Reference>,
          ...action,
        },
        {
          key: t("applications.field.foundedYear"),
          value: organisation.foundedYear === null ? t("page.notGiven") : String(organisation.foundedYear),
          ...action,
        },
        { key: t("applications.field.legalStatus"), value: text(organisation.legalStatus, true), ...action },
      ]}
    />
  );
}

/** The record's page, with where to go when it has been saved. */
export function recordAddress(record: string, then: string): string {
  return `${record}?${new URLSearchParams({ then }).toString()}`;
}
