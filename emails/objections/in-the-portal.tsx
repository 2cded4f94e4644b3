import type { AboutOrganisation } from "../kit/about.ts";
import { Heading, Paragraph, useLetter } from "../kit/letter.tsx";
import { Organisations } from "../kit/organisations.tsx";

/**
 * On how many organisations a State has spoken. Whoever reads a mission's letters need not be its delegate, and where they go is written by an
 * administrator: its own letters name none. Those that were written before may hold the names, and do not show them.
 */
export interface NamedOrNot {
  readonly count?: number;
  readonly organisations?: readonly AboutOrganisation[];
}

export function countOf({ count, organisations = [] }: NamedOrNot): number {
  return count ?? organisations.length;
}

export function InThePortal() {
  const { t } = useLetter();
  return <Paragraph>{t("objections.letter.inThePortal")}</Paragraph>;
}

/** The names for the Chair, who consults; a State reads in the portal to whom it objects. */
export function WhomItConcerns({ of }: { readonly of: NamedOrNot & { readonly reader: "chair" | "mission" } }) {
  const { t } = useLetter();
  if (of.reader === "mission") return <InThePortal />;
  return (
    <>
      <Heading>{t("letter.organisations")}</Heading>
      <Organisations organisations={of.organisations ?? []} />
    </>
  );
}
