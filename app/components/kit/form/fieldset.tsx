import type { ReactNode } from "react";

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
    <fieldset aria-describedby={describedBy}>
      <legend className={size}>{heading ? <h1>{legend}</h1> : legend}</legend>
      {children}
    </fieldset>
  );
}
