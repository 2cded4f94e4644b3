import { formatCitation } from "#messages/kit/citation.ts";
import { provisionInWords } from "#messages/kit/provision-in-words.ts";
import type { Explained } from "./about.ts";
import { Heading, List, useLetter } from "./letter.tsx";

/** Each provision that counted, with its paragraph: the list that the page shows too. */
export function Why({ lines }: { readonly lines: readonly Explained[] }) {
  const { t, typed } = useLetter();
  const items = lines.flatMap(({ outcome, code, details, cites }) =>
    outcome === "not-applicable"
      ? []
      : [
          t("letter.whyLine", {
            outcome: t(`status.${outcome}`),
            words: provisionInWords(t, { code, details }),
            citation: typed(formatCitation(cites, t)),
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
