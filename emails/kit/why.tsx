import { formatCitation } from "#messages/kit/citation.ts";
import type { Explained } from "./about.ts";
import { Heading, List, useLetter } from "./letter.tsx";

/** Each provision that counted, with its paragraph: the list that the page shows too. */
export function Why({ lines }: { readonly lines: readonly Explained[] }) {
  const { t } = useLetter();
  const sentence = t as unknown as (key: string, values: Explained["details"]) => string; // the code is known at run time only
  const items = lines.flatMap(({ outcome, code, details, cites }) =>
    outcome === "not-applicable"
      ? []
      : [
          t("letter.whyLine", {
            outcome: t(`status.${outcome}`),
            words: sentence(`provision.${code}`, details),
            citation: formatCitation(cites, t),
          }),
        ],
  );
  if (items.length === 0) return null;
  return (
    <>
      <Heading>{t("letter.why")}</Heading>
      <List items={items} small />
    </>
  );
}
