import { useState } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "../class-names.ts";
import { countCharacters } from "#messages/kit/characters.ts";
import { useField } from "./answer.tsx";
import { Field, type FieldProps } from "./field.tsx";

interface TextAreaProps extends FieldProps {
  rows?: number;
  /** Shown as a hint; counted down while writing where scripts run; enforced by the server, never by cutting off. */
  limit?: number;
  spellCheck?: boolean;
}

export function TextArea(props: TextAreaProps) {
  const { name, label, hint, optional, heading, labelSize, defaultValue, rows = 5, limit, spellCheck } = props;
  const { id, problem, submitted } = useField(name);
  const [length, setLength] = useState<number>();
  return (
    <Field
      {...{ id, label, hint, problem, optional, heading, labelSize }}
      {...(limit === undefined
        ? {}
        : {
            className: "govuk-character-count",
            describedBy: `${id}-info`,
            after: <CharacterCount id={`${id}-info`} limit={limit} length={length} />,
          })}
    >
      {(described) => (
        <textarea
          className={classNames("govuk-textarea", problem !== undefined && "govuk-textarea--error")}
          id={id}
          name={name}
          rows={rows}
          dir="auto"
          spellCheck={spellCheck}
          defaultValue={submitted?.[0] ?? defaultValue}
          onInput={
            limit === undefined
              ? undefined
              : (event) => {
                  setLength(countCharacters(event.currentTarget.value));
                }
          }
          {...described}
        />
      )}
    </Field>
  );
}

function CharacterCount({ id, limit, length }: { id: string; limit: number; length: number | undefined }) {
  const t = useTranslations();
  const over = length !== undefined && length > limit;
  const words =
    length === undefined
      ? t("form.charactersAtMost", { limit })
      : over
        ? t("form.charactersOver", { over: length - limit })
        : t("form.charactersLeft", { left: limit - length });
  return (
    <div
      id={id}
      className={classNames(over ? "govuk-error-message" : "govuk-hint", "govuk-character-count__message")}
      role={length === undefined ? undefined : "status"}
    >
      {words}
    </div>
  );
}
