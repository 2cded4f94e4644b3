import type { DocumentNamed } from "#domain/applications/document.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { AboutApplication } from "./about.ts";
import { type Fact, Facts, Go, Heading, Paragraph, useLetter } from "./letter.tsx";

interface NextProps {
  readonly application: Pick<AboutApplication, "reference">;
  readonly go: string;
  readonly children: string;
}

/** What comes next for an application, and the page on which its organisation follows it. */
export function NextForApplication({ application: { reference }, go, children }: NextProps) {
  const { t, paths } = useLetter();
  return (
    <>
      <Heading>{t("letter.whatNext")}</Heading>
      <Paragraph>{children}</Paragraph>
      <Go to={paths.application(reference)}>{go}</Go>
    </>
  );
}

interface FactsProps {
  readonly application: Pick<AboutApplication, "reference" | "process" | "call">;
  readonly more: readonly Fact[];
}

/** Which application the letter is about, for a letter whose first sentence does not name the process. */
export function FactsOfApplication({ application: { reference, process, call }, more }: FactsProps) {
  const { t } = useLetter();
  return (
    <Facts
      facts={[
        { term: t("letter.fact.reference"), fact: reference },
        { term: t("letter.fact.process"), fact: process.title },
        { term: t("letter.fact.call"), fact: call },
        ...more,
      ]}
    />
  );
}

/** What was enclosed, each by its kind and the hash by which it is proven; no name, which may tell of persons, since letters are kept. */
export function enclosedIn(
  { documents = [] }: { readonly documents?: readonly DocumentNamed[] },
  t: Translate,
): Fact[] {
  return documents.map(({ kind, sha256 }) => ({
    term: t(`applications.documents.kinds.${kind}`),
    fact: `${t("applications.documents.digest")} ${sha256}`,
  }));
}
