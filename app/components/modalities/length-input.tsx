import type { ReactNode } from "react";
import type { Length } from "#domain/kit/calendar.ts";
import { classNames } from "../kit/class-names.ts";
import { useField } from "../kit/form/answer.tsx";
import { ErrorMessage, Hint, Label } from "../kit/form/field.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** Weeks are kept as seven days each. */
const units = ["calendar_days", "weeks", "working_days", "hours"] as const satisfies readonly (
  Length["unit"] | "weeks"
)[];

interface LengthInputProps {
  name: string;
  label: string;
  /** Nothing but days is counted. */
  inDays?: boolean;
  hint?: ReactNode;
}

/** A length of time as decisions say it: a number, and what is counted (sent as name.count and name.unit). */
export function LengthInput({ name, label, inDays = false, hint }: LengthInputProps) {
  const t = useTranslations();
  const { id, problem } = useField(name);
  const count = useField(`${name}.count`);
  const unit = useField(`${name}.unit`);
  const describedBy = classNames(hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-error`);
  return (
    <div className={classNames("field", problem !== undefined && "bad")} id={id}>
      <Label htmlFor={count.id}>{t("form.optional", { label })}</Label>
      {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {problem !== undefined && <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
      <div className="length">
        <input
          className="w4"
          id={count.id}
          name={`${name}.count`}
          type="text"
          inputMode="numeric"
          dir="ltr"
          defaultValue={count.submitted?.[0]}
          aria-describedby={describedBy}
          aria-invalid={problem === undefined ? undefined : true}
        />
        <select
          id={unit.id}
          name={`${name}.unit`}
          aria-label={t("modalities.unit.label", { field: label })}
          defaultValue={unit.submitted?.[0] ?? "calendar_days"}
        >
          {units
            .filter((one) => !inDays || one !== "hours")
            .map((one) => (
              <option key={one} value={one}>
                {t(`modalities.unit.${one}`)}
              </option>
            ))}
        </select>
      </div>
    </div>
  );
}
