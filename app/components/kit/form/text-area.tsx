import { languages } from "#messages/kit/languages.ts";
import { pluralForms } from "#messages/kit/plural-forms.ts";
import { useLanguage } from "../page/page-context.tsx";
import { useTranslations } from "../page/words.ts";
import { useField } from "./answer.tsx";
import { Field, type FieldProps } from "./field.tsx";

interface TextAreaProps extends FieldProps {
  rows?: number;
  /** Shown as a hint; counted down where scripts run; enforced by the server, never by cutting off. */
  limit?: number;
  spellCheck?: boolean;
}

export function TextArea(props: TextAreaProps) {
  const { name, label, hint, optional, heading, labelSize, defaultValue, rows = 5, limit, spellCheck } = props;
  const { id, problem, submitted } = useField(name);
  return (
    <Field
      {...{ id, label, hint, problem, optional, heading, labelSize }}
      {...(limit === undefined
        ? {}
        : {
            describedBy: `${id}-info`,
            after: <CharacterCount field={id} id={`${id}-info`} limit={limit} />,
          })}
    >
      {(described) => (
        <textarea
          id={id}
          name={name}
          rows={rows}
          dir="auto"
          spellCheck={spellCheck}
          defaultValue={submitted?.[0] ?? defaultValue}
          {...described}
        />
      )}
    </Field>
  );
}

function CharacterCount({ field, id, limit }: { field: string; id: string; limit: number }) {
  const t = useTranslations();
  const language = useLanguage();
  const left = pluralForms(language, (number) => t("form.charactersLeft", { left: number }));
  const over = pluralForms(language, (number) => t("form.charactersOver", { over: number }));
  return (
    <character-count
      {...{ field, limit }}
      formats={languages[language].formats}
      left={JSON.stringify(left)}
      over={JSON.stringify(over)}
    >
      <div id={id} className="hint">
        {t("form.charactersAtMost", { limit })}
      </div>
    </character-count>
  );
}
