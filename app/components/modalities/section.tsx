import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

/** The parameters of a decision in their order: its identity, then its provisions. */
export const sections = [
  "identity",
  "categories",
  "exemptions",
  "information",
  "list",
  "circulation",
  "objection",
  "effect",
  "disclosure",
  "validity",
  "entitlements",
  "suspension",
] as const;

/** One parameter of the decision, with an anchor of its own. */
export function Section({ name, children }: { name: (typeof sections)[number]; children: ReactNode }) {
  const t = useTranslations();
  return (
    <section aria-labelledby={`section-${name}`}>
      <h2 className="govuk-heading-m" id={`section-${name}`}>
        {t(`chair.section.${name}`)}
      </h2>
      {children}
      <hr className="govuk-section-break govuk-section-break--m govuk-section-break--visible" />
    </section>
  );
}
