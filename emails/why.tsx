import type { Explained } from "./about.ts";
import { Heading, List, useLetter } from "./letter.tsx";

/** Each provision that counted, with its paragraph: the list that the page shows too. */
export function Why({ lines }: { readonly lines: readonly Explained[] }) {
  const { t } = useLetter();
  const said = lines.filter(({ outcome }) => outcome !== "not-applicable");
  if (said.length === 0) return null;
  return (
    <>
      <Heading>{t("letters.why")}</Heading>
      <List items={said.map((line) => line.code)} />
    </>
  );
}
