import { createContext, type ReactNode, useContext } from "react";

const Turning = createContext<string | null>(null);

/** Around a list within a form: the address that takes the form when somebody turns the page, so that what they ticked and typed goes along. */
export const TurningProvider = Turning.Provider;

/** Where what is within a form leads to; null outside of one, where the address alone says it. */
export function useTurning(): string | null {
  return useContext(Turning);
}

/** The field that says where a form is turned to: an address of the list, or this for what its filters say. */
export const TURN = "turn";
export const BY_FILTERS = "by-filters";

interface TurnProps {
  /** Of the list, with another page or order, or without its filters. */
  href: string;
  children: ReactNode;
  rel?: "prev" | "next";
  label?: string;
  current?: boolean;
}

/** To another page or order of a list. */
export function Turn({ href, children, rel, label, current = false }: TurnProps) {
  const action = useTurning();
  const said = { "aria-label": label, "aria-current": current ? ("page" as const) : undefined };
  return action === null ? (
    <a href={href} rel={rel} {...said}>
      {children}
    </a>
  ) : (
    <button type="submit" className="turn" name={TURN} value={href} formAction={action} {...said}>
      {children}
    </button>
  );
}
