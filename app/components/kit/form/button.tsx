import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

interface ButtonLook {
  children: ReactNode;
  variant?: "secondary" | "warning";
}

/** Sends its form. Buttons are never disabled: what stands in the way is said after the press. */
export function Button({ children, variant, name, value }: ButtonLook & { name?: string; value?: string }) {
  return (
    <button
      type="submit"
      className={classNames("govuk-button", variant !== undefined && `govuk-button--${variant}`)}
      name={name}
      value={value}
    >
      {children}
    </button>
  );
}

/** A link that begins an act. It is a link in behaviour and in role, a button only in its look. */
export function LinkButton({ children, variant, href, start = false }: ButtonLook & { href: string; start?: boolean }) {
  return (
    <a
      href={href}
      className={classNames(
        "govuk-button",
        variant !== undefined && `govuk-button--${variant}`,
        start && "govuk-button--start",
      )}
    >
      {children}
      {start && (
        <svg
          className="govuk-button__start-icon"
          xmlns="http://www.w3.org/2000/svg"
          width="17.5"
          height="19"
          viewBox="0 0 33 40"
          aria-hidden="true"
          focusable="false"
        >
          <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
        </svg>
      )}
    </a>
  );
}

/** Buttons and the link out, side by side where there is room. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}
