import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/** A group of controls under one question. */
export function Fieldset(props: {
  legend: ReactNode;
  children: ReactNode;
  /** The legend is the page's only question, so it is the page's heading. */
  heading?: boolean | undefined;
  size?: "s" | "m" | "l" | undefined;
  describedBy?: string | undefined;
}) {
  const { legend, children, heading = false, size = heading ? "l" : undefined, describedBy } = props;
  return (
    <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
      <legend className={classNames("govuk-fieldset__legend", size !== undefined && `govuk-fieldset__legend--${size}`)}>
        {heading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  );
}
