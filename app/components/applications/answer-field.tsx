import { consultativeStatuses } from "#domain/applications/application.ts";
import type { InformationItem } from "#domain/modalities/provisions.ts";
import { longestOfAnswer } from "#forms/applications/completion-form.ts";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Radios } from "../kit/form/choices.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface AnswerFieldProps {
  item: InformationItem;
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
