import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { useTranslations } from "../page/words.ts";
import { useField } from "./answer.tsx";
import { ErrorMessage, Hint, Label } from "./field.tsx";
import { Fieldset } from "./fieldset.tsx";

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown under the choice, always: no scripts are needed to reach it. */
  detail?: ReactNode;
}

interface ChoicesProps {
  name: string;
  legend: string;
  choices: readonly Choice[];
  hint?: ReactNode;
  optional?: boolean;
  heading?: boolean;
  legendSize?: "s" | "m" | "l";
}

export function Radios(props: ChoicesProps & { inline?: boolean; defaultValue?: string | undefined }) {
  return <Choices {...props} kind="radios" kept={props.defaultValue === undefined ? [] : [props.defaultValue]} />;
}

export function Checkboxes(props: ChoicesProps & { defaultValues?: readonly string[] }) {
  return <Choices {...props} kind="checkboxes" kept={props.defaultValues ?? []} />;
}

function Choices(props: ChoicesProps & { kind: "radios" | "checkboxes"; inline?: boolean; kept: readonly string[] }) {
  const { name, legend, choices, hint, optional = false, heading, legendSize, kind, inline = false, kept } = props;
  const t = useTranslations();
  const { id, problem, submitted } = useField(name);
  const checked = submitted ?? kept;
  const describedBy = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={classNames("field", problem !== undefined && "bad")}>
      <Fieldset
        legend={optional ? t("form.optional", { label: legend }) : legend}
        heading={heading}
        size={legendSize}
        describedBy={describedBy === "" ? undefined : describedBy}
      >
        {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {problem !== undefined && <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
        <div className={classNames("picks", inline && "inline")}>
          {choices.map((choice, index) => (
            <ChoiceItem
              key={choice.value}
              {...{ kind, name, choice }}
              id={index === 0 ? id : `${id}-${String(index + 1)}`}
              checked={checked.includes(choice.value)}
            />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

function ChoiceItem(props: {
  kind: "radios" | "checkboxes";
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
}) {
  const { kind, id, name, choice, checked } = props;
  return (
    <>
      <div className="pick">
        <input
          id={id}
          name={name}
          type={kind === "radios" ? "radio" : "checkbox"}
          value={choice.value}
          defaultChecked={checked}
          aria-describedby={choice.hint === undefined ? undefined : `${id}-item-hint`}
        />
        <Label htmlFor={id}>{choice.label}</Label>
        {choice.hint !== undefined && <Hint id={`${id}-item-hint`}>{choice.hint}</Hint>}
      </div>
      {choice.detail !== undefined && <div className="detail">{choice.detail}</div>}
    </>
  );
}

/** Radios within a fieldset that has its own legend and problem. */
export function Picks({ name, label, choices }: { name: string; label: string; choices: readonly Choice[] }) {
  const { id, submitted } = useField(name);
  return (
    <div className="picks" role="radiogroup" aria-label={label}>
      {choices.map((choice, index) => (
        <ChoiceItem
          key={choice.value}
          kind="radios"
          {...{ name, choice }}
          id={index === 0 ? id : `${id}-${String(index + 1)}`}
          checked={submitted?.includes(choice.value) === true}
        />
      ))}
    </div>
  );
}

/** A single statement to agree to; sent as "yes" when it is ticked. */
export function Checkbox(props: { name: string; label: ReactNode; hint?: ReactNode; defaultChecked?: boolean }) {
  const { name, label, hint, defaultChecked = false } = props;
  const { id, problem, submitted } = useField(name);
  const checked = submitted === undefined ? defaultChecked : submitted.includes("yes");
  const describedBy = [hint !== undefined && `${id}-item-hint`, problem !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={classNames("field", problem !== undefined && "bad")}>
      {problem !== undefined && <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
      <div className="picks">
        <div className="pick">
          <input
            id={id}
            name={name}
            type="checkbox"
            value="yes"
            defaultChecked={checked}
            aria-describedby={describedBy === "" ? undefined : describedBy}
          />
          <Label htmlFor={id}>{label}</Label>
          {hint !== undefined && <Hint id={`${id}-item-hint`}>{hint}</Hint>}
        </div>
      </div>
    </div>
  );
}
