import type { ReactNode } from "react";
import { paths } from "#paths";
import { useLanguage } from "./page-context.tsx";
import { useTranslations } from "./words.ts";

export function BackLink({ href, children }: { href: string; children?: ReactNode }) {
  const t = useTranslations();
  return (
    <a href={href} className="back">
      {children ?? t("page.back")}
    </a>
  );
}

export function SkipLink() {
  const t = useTranslations();
  return (
    <a href="#main-content" className="skip">
      {t("navigation.skipToContent")}
    </a>
  );
}

export interface Crumb {
  label: ReactNode;
  href: string;
}

/** The places above this page, the nearest last; the page itself is named by its heading. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const { home } = paths(useLanguage());
  return (
    <ol>
      {items.map(({ label, href }) => (
        <li key={href} className={href === home ? "no-print" : undefined}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ol>
  );
}
