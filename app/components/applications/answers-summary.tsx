import type { ReactNode } from "react";
import type { AnswerItem } from "#domain/applications/answer-items.ts";
import { type ApplicationTask, paths } from "#paths";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import type { OrganisationShown } from "#views/organisations/own-organisation.ts";
import { Country } from "../kit/page/country.tsx";
import { type Fact, Facts } from "../kit/page/facts.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { classInWords, ClassTitle } from "../modalities/class-title.tsx";
import { answerInWords } from "./choices-in-words.ts";
import { EnclosedInBrief } from "./documents.tsx";
import { Missing } from "./missing.tsx";
import { itemsShown, placeOf, questionOf, tasksOf } from "./tasks.ts";

const oneLine: readonly AnswerItem[] = [
  "headName",
  "headTitle",
  "headEmail",
  "consultativeStatusYear",
  "registerNumber",
  "consultativeStatus",
  "membersKind",
  "membersNumber",
  "membersCountries",
  "membersRegions",
  "fundingSources",
  "fundingYear",
  "fundingFromStates",
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
  const language = useLanguage();
  const to = paths(language);
  const { reference, answers, asked, missing } = application;
  const change = (task: ApplicationTask) =>
    changeable ? { change: `${to.applicationTask(reference, task)}?from=check-answers` } : {};

  /** A browser keeps the place in the page through the question and back: who goes by keyboard goes on from the row. */
  const rowOf = (item: AnswerItem): Fact => ({
    key: t(`applications.field.${item}`),
    value: valueOf(item),
    ...(changeable ? { id: placeOf(item) } : {}),
    // What is missing is given, not changed: its word leads there.
    ...(changeable && !missing.includes(item) ? { change: questionOf(application, item, language) } : {}),
  });
  const valueOf = (item: AnswerItem): ReactNode => {
    const value = answers[item] ?? "";
    if (value.trim() === "") {
      if (!asked.includes(item)) return t("page.notGiven");
      return (
        <Missing
          of={t(`applications.field.${item}`)}
          {...(changeable ? { href: questionOf(application, item, language) } : {})}
        />
      );
    }
    if (item === "headEmail") return <Reference>{value}</Reference>;
    return <UserText lines={!oneLine.includes(item)}>{answerInWords(item, value, t)}</UserText>;
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
                      <Missing of={t("applications.field.category")} {...hrefOf(change(task))} />
                    ) : (
                      <ClassTitle of={application.class} />
                    ),
                  ...(application.class === null ? {} : change(task)),
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
          <Facts key={task} title={t(`applications.task.${task}`)} rows={itemsShown(application, task).map(rowOf)} />
        );
      })}
    </>
  );
}

function hrefOf({ change }: { change?: string }): { href?: string } {
  return change === undefined ? {} : { href: change };
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
