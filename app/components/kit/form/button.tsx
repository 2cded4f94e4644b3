import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

interface ButtonLook {
  children: ReactNode;
  /** Beside a stronger one; or for what cannot be taken back. */
  variant?: "calm" | "grave";
  /** In a row or a bar. */
  tight?: boolean;
}

interface SendsForm {
  name?: string;
  value?: string;
  /** The id of the form that it sends, where it stands outside of it. */
  form?: string;
  /** Where to, where that is another address than the form's. */
  formAction?: string;
}

/** Sends its form. Buttons are never disabled: what stands in the way is said after the press. */
export function Button({ children, variant, tight = false, ...sends }: ButtonLook & SendsForm) {
  return (
    <button type="submit" className={classNames("button", variant, tight && "tight")} {...sends}>
      {children}
    </button>
  );
}

/** A link that begins an act. It is a link in behaviour and in role, a button only in its look. */
export function LinkButton({ children, variant, tight = false, href }: ButtonLook & { href: string }) {
  return (
    <a href={href} className={classNames("button", variant, tight && "tight")}>
      {children}
    </a>
  );
}

/** Buttons and the link out, side by side where there is room. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="acts">{children}</div>;
}
