import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Provisions } from "#domain/modalities/provisions.ts";

/** What a decision provides, in the order of domain.md's parameters 2 to 12. */
export const provisionNames = [
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
] as const satisfies readonly (keyof Provisions)[];

/** The parameters of a decision: its identity, then its provisions. */
export const sections = ["identity", ...provisionNames] as const;
export type SectionName = (typeof sections)[number];

/** What the section is called. */
export function useSectionName(): (name: SectionName) => string {
  const t = useTranslations();
  return (name) => (name === "identity" ? t("modalities.identity") : t(`modalities.text.names.${name}`));
}

/** One parameter of the decision, with an anchor of its own. */
export function Section({ name, children }: { name: SectionName; children: ReactNode }) {
  const nameOf = useSectionName();
  return (
    <section aria-labelledby={`section-${name}`}>
      <h2 id={`section-${name}`}>{nameOf(name)}</h2>
      {children}
      <hr />
    </section>
  );
}
