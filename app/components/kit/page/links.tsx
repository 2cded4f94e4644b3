import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

export function BackLink({ href, children }: { href: string; children?: ReactNode }) {
  const t = useTranslations();
  return (
    <a href={href} className="govuk-back-link">
      {children ?? t("page.back")}
    </a>
  );
}

export function SkipLink() {
  const t = useTranslations();
  return (
    <a href="#main-content" className="govuk-skip-link">
      {t("navigation.skipToContent")}
    </a>
  );
}

export interface Crumb {
  label: ReactNode;
  /** Left out for the page itself. */
  href?: string;
}

export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations();
  return (
    <nav className="govuk-breadcrumbs" aria-label={t("navigation.breadcrumb")}>
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ label, href }, index) =>
          href === undefined ? (
            <li key={index} className="govuk-breadcrumbs__list-item" aria-current="page">
              {label}
            </li>
          ) : (
            <li key={index} className="govuk-breadcrumbs__list-item">
              <a className="govuk-breadcrumbs__link" href={href}>
                {label}
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
