import type { AboutAdoption } from "../kit/about.ts";
import { Facts, useInstants, useLetter } from "../kit/letter.tsx";

/** What was adopted, where, how, and which document says so. */
export function AdoptionFacts({ adoption }: { adoption: AboutAdoption }) {
  const { t } = useLetter();
  const { deadline } = useInstants();
  const { process, text, session, how, figures, symbol, adoptedAt, zone } = adoption;
  return (
    <Facts
      facts={[
        { term: t("letter.fact.process"), fact: process.title },
        { term: t("letter.fact.text"), fact: text.title },
        { term: t("modalities.adoption.session"), fact: session },
        {
          term: t("modalities.adoption.way"),
          fact:
            figures === null ? t(`modalities.adoption.ways.${how}`) : t("modalities.adoption.voted", { ...figures }),
        },
        { term: t("modalities.adoption.adopted"), fact: deadline(adoptedAt, zone) },
        { term: t("modalities.adoption.symbol"), fact: symbol },
      ]}
    />
  );
}
