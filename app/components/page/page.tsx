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
    <div className="govuk-width-container">
      {before}
      <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
        {wide ? (
          children
        ) : (
          <div className="govuk-grid-row">
            <div className="govuk-grid-column-two-thirds">{children}</div>
          </div>
        )}
      </main>
    </div>
  );
}
