import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { useTranslations } from "../page/words.ts";

export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Says so after the label; fields that must be filled are not marked. */
  optional?: boolean;
  /** The label is the page's only question, so it is the page's heading. */
  heading?: boolean;
  labelSize?: "s" | "m" | "l";
  /** What was kept; the last submission's input goes before it. */
  defaultValue?: string | undefined;
}

/** A label in the size and place that its field has on the page. */
export function Label(props: {
  htmlFor: string;
  children: ReactNode;
  size?: "s" | "m" | "l" | undefined;
  heading?: boolean | undefined;
  className?: string;
}) {
  const { htmlFor, children, heading = false, size = heading ? "l" : undefined, className } = props;
  const label = (
    <label className={classOf(size, className)} htmlFor={htmlFor}>
      {children}
    </label>
  );
  return heading ? <h1>{label}</h1> : label;
}

function classOf(size: "s" | "m" | "l" | undefined, className: string | undefined): string | undefined {
  const names = classNames(size, className);
  return names === "" ? undefined : names;
}

export function Hint({ id, children, className }: { id: string; children: ReactNode; className?: string }) {
  return (
    <div id={id} className={classNames("hint", className)}>
      {children}
    </div>
  );
}

export function ErrorMessage({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations();
  return (
    <p id={id} className="why">
      <span className="unseen">{t("form.errorInWords")}</span> {children}
    </p>
  );
}

/** Label, hint and problem around a single control, which gets the ids that describe it. */
export function Field(props: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  problem?: string | undefined;
  optional?: boolean | undefined;
  heading?: boolean | undefined;
  labelSize?: "s" | "m" | "l" | undefined;
  className?: string;
  describedBy?: string;
  after?: ReactNode;
  children: (described: { "aria-describedby": string | undefined; "aria-invalid": true | undefined }) => ReactNode;
}) {
  const {
    id,
    label,
    hint,
    problem,
    optional = false,
    heading,
    labelSize,
    className,
    describedBy,
    after,
    children,
  } = props;
  const t = useTranslations();
  const ids = [describedBy, hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-error`].filter(Boolean);
  return (
    <div className={classNames("field", problem !== undefined && "bad", className)}>
      <Label htmlFor={id} size={labelSize} heading={heading}>
        {optional && typeof label === "string" ? t("form.optional", { label }) : label}
      </Label>
      {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {problem !== undefined && <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
      {children({
        "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
        "aria-invalid": problem === undefined ? undefined : true,
      })}
      {after}
    </div>
  );
}
