import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { useTranslations } from "../page/words.ts";
import { useField } from "./answer.tsx";
import { Picks } from "./choices.tsx";
import { ErrorMessage, Hint, Label } from "./field.tsx";
import { Fieldset } from "./fieldset.tsx";

interface DateInputProps {
  name: string;
  legend: string;
  hint?: ReactNode;
  optional?: boolean;
  heading?: boolean;
  legendSize?: "s" | "m" | "l";
  /** A day as 2022-05-24. */
  defaultValue?: string | undefined;
  /** Asks for the hour too, on a clock of 24 hours. The zone is said in the hint. */
  clock?: boolean;
  /** The hour as 18:00. */
  defaultClock?: string | undefined;
}

/** Day, month and year (sent as name.day, name.month, name.year) and, when asked, the hour (name.clock); where the clocks show it twice, which of the two (name.which). */
export function DateInput(props: DateInputProps) {
  const {
    name,
    legend,
    hint,
    optional = false,
    heading,
    legendSize,
    defaultValue,
    clock = false,
    defaultClock,
  } = props;
  const t = useTranslations();
  const { id, problem } = useField(name);
  const describedBy = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  const [year, month, day] = defaultValue?.split("-") ?? [];
  const error = problem !== undefined;
  const which = useField(`${name}.which`);
  const isAsked = which.problem !== undefined || (which.submitted ?? []).some((chosen) => chosen !== "");
  return (
    <div className={classNames("field", error && "bad")}>
      <Fieldset
        legend={optional ? t("form.optional", { label: legend }) : legend}
        heading={heading}
        size={legendSize}
        describedBy={describedBy === "" ? undefined : describedBy}
      >
        {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {problem !== undefined && <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
        <div className="date" id={id}>
          <DatePart name={`${name}.day`} label={t("form.day")} width={2} kept={day} error={error} />
          <DatePart name={`${name}.month`} label={t("form.month")} width={2} kept={month} error={error} />
          <DatePart name={`${name}.year`} label={t("form.year")} width={4} kept={year} error={error} />
          {clock && (
            <DatePart name={`${name}.clock`} label={t("form.clock")} width={5} kept={defaultClock} error={error} />
          )}
        </div>
        {clock && isAsked && (
          <Picks
            name={`${name}.which`}
            label={t("form.occurrence")}
            choices={[
              { value: "first", label: t("form.firstOfTwo") },
              { value: "second", label: t("form.secondOfTwo") },
            ]}
          />
        )}
      </Fieldset>
    </div>
  );
}

function DatePart(props: { name: string; label: string; width: number; kept: string | undefined; error: boolean }) {
  const { name, label, width, kept, error } = props;
  const { id, submitted } = useField(name);
  return (
    <div className="field">
      <Label htmlFor={id}>{label}</Label>
      <input
        className={`w${String(width)}`}
        id={id}
        name={name}
        type="text"
        inputMode={name.endsWith(".clock") ? undefined : "numeric"}
        dir="ltr"
        aria-invalid={error ? true : undefined}
        defaultValue={submitted?.[0] ?? kept}
      />
    </div>
  );
}
