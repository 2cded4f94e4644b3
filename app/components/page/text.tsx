import type { ReactNode } from "react";

/** What people wrote: their script decides its direction, and it never turns the words around it. */
export function UserText({ children, lines = false }: { children: string; lines?: boolean }) {
  return lines ? (
    <div className="portal-user-text" dir="auto">
      {children}
    </div>
  ) : (
    <bdi>{children}</bdi>
  );
}

/** A reference, symbol, e-mail or web address: left to right in every language. */
export function Reference({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="portal-reference">
      {children}
    </bdi>
  );
}

/** Text that a source has in English whatever the page's language: a decision's paragraph, a letter. */
export function EnglishText({ children }: { children: ReactNode }) {
  return (
    <div lang="en" dir="ltr">
      {children}
    </div>
  );
}

export function InsetText({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}
