import type { ReactNode } from "react";

interface PageProps {
  children: ReactNode;
  /** A back link or breadcrumbs. */
  before?: ReactNode;
  /** Tables and desks use the whole width; text stays at a readable one. */
  wide?: boolean;
}

/** The main part of every page. */
export function Page({ children, before, wide = false }: PageProps) {
  return (
    <main className="govuk-width-container" id="main-content" tabIndex={-1}>
      {before}
      <div className="govuk-main-wrapper">
        {wide ? (
          children
        ) : (
          <div className="govuk-grid-row">
            <div className="govuk-grid-column-two-thirds">{children}</div>
          </div>
        )}
      </div>
    </main>
  );
}
