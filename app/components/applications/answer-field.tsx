import type { AnswerItem } from "#domain/applications/answer-items.ts";
import { consultativeStatuses } from "#domain/applications/application.ts";
import {
  fundingKinds,
  fundingRead,
  type FundingSource,
  memberKinds,
  memberRegions,
  regionsRead,
} from "#domain/applications/typed-answers.ts";
import { longestOfAnswer } from "#forms/applications/completion-form.ts";
import { longestOfTyped } from "#forms/applications/typed-answers.ts";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Checkboxes, Radios } from "../kit/form/choices.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface AnswerFieldProps {
  item: AnswerItem;
  application: Pick<ApplicationShown, "answers">;
  optional: boolean;
}

/** The answer as it was sent, to be changed. */
export function AnswerField({ item, application, optional }: AnswerFieldProps) {
  const t = useTranslations();
  const defaultValue = application.answers[item] ?? undefined;
  const field = { name: item, label: t(`applications.field.${item}`), optional, defaultValue };
  switch (item) {
    case "purpose":
    case "programmes":
    case "activities":
    case "pastInteraction":
      return <TextArea {...field} labelSize="s" limit={longestOfAnswer.paragraphs} rows={8} />;
    case "governingBody":
      return (
        <TextArea
          {...field}
          labelSize="s"
          hint={t("applications.question.governingBody.hint")}
          limit={longestOfTyped.governingBody}
          rows={8}
        />
      );
    case "membersKind":
      return (
        <Radios
          name={item}
          legend={field.label}
          optional={optional}
          choices={memberKinds.map((kind) => ({
            value: kind,
            label: t(`applications.members.kind.${kind}`),
            ...(kind === "none" ? { hint: t("applications.members.hint.none") } : {}),
          }))}
          defaultValue={defaultValue}
        />
      );
    case "membersNumber":
    case "membersCountries":
      return (
        <TextInput
          {...field}
          hint={t(`applications.members.hint.${item}`)}
          inputMode="numeric"
          width={item === "membersNumber" ? 10 : 3}
          dir="ltr"
        />
      );
    case "membersRegions":
      return (
        <Checkboxes
          name={item}
          legend={field.label}
          optional={optional}
          choices={memberRegions.map((region) => ({
            value: region,
            label: t(`accreditation.list.regions.${region}`),
          }))}
          defaultValues={regionsRead(defaultValue ?? "")}
        />
      );
    case "fundingSources":
      return <FundingSources given={fundingRead(defaultValue ?? "")} {...{ optional }} />;
    case "fundingYear":
      return <TextInput {...field} hint={t("applications.funding.yearHint")} inputMode="numeric" width={4} dir="ltr" />;
    case "fundingFromStates":
      return (
        <Radios
          name={item}
          legend={field.label}
          optional={optional}
          hint={t("applications.funding.fromStatesHint")}
          choices={(["yes", "no"] as const).map((value) => ({
            value,
            label: t(`applications.funding.fromStates.${value}`),
          }))}
          defaultValue={defaultValue}
        />
      );
    case "fundingStates":
      return (
        <TextArea
          {...field}
          labelSize="s"
          hint={t("applications.funding.statesHint")}
          limit={longestOfTyped.fundingStates}
          rows={3}
        />
      );
    case "headName":
    case "headTitle":
    case "headEmail":
      return <TextInput {...field} type={item === "headEmail" ? "email" : "text"} spellCheck={false} />;
    case "consultativeStatus":
      return (
        <Radios
          name={item}
          legend={field.label}
          optional={optional}
          choices={consultativeStatuses.map((status) => ({
            value: status,
            label: t(`organisations.consultativeStatus.${status}`),
          }))}
          defaultValue={defaultValue}
        />
      );
    case "registerNumber":
      return (
        <TextInput
          {...field}
          hint={t(`applications.question.registerNumber.${optional ? "hint" : "hintAsked"}`)}
          width={20}
          spellCheck={false}
        />
      );
    case "consultativeStatusYear":
      return <TextInput {...field} inputMode="numeric" width={4} dir="ltr" />;
  }
}

/** Each kind with its share, which may be left out. */
function FundingSources({ given, optional }: { given: readonly FundingSource[]; optional: boolean }) {
  const t = useTranslations();
  return (
    <Checkboxes
      name="fundingSources.kinds"
      legend={t("applications.field.fundingSources")}
      hint={t("applications.funding.sourcesHint")}
      optional={optional}
      choices={fundingKinds.map((kind) => {
        const name = t(`applications.funding.kind.${kind}`);
        return {
          value: kind,
          label: name,
          detail: (
            <TextInput
              name={`fundingSources.${kind}`}
              label={t("applications.funding.share", { kind: name })}
              inputMode="numeric"
              width={3}
              dir="ltr"
              defaultValue={given.find((source) => source.kind === kind)?.share?.toString()}
            />
          ),
        };
      })}
      defaultValues={given.map(({ kind }) => kind)}
    />
  );
}
