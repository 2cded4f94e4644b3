import { createContext, useContext } from "react";
import type { Citation } from "#domain/kit/ruling.ts";
import { isSilence } from "#domain/modalities/sources.ts";
import { notCited, notEntered } from "#forms/modalities/draft-citation.ts";
import { Gap, Semicolon } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { ParagraphsCited } from "./text-along.tsx";

/** Of which text a page tells what it says: paragraphs of it are named alone. */
const TextTold = createContext<Citation | null>(null);
export const OfText = TextTold.Provider;

/** Whether whatever has a source has the same: then it is said once, and not beside each. */
export function haveOneSource(sources: readonly (readonly Citation[])[]): boolean {
  const keys = sources.filter((those) => those.length > 0).map((those) => JSON.stringify(those));
  return new Set(keys).size <= 1;
}

/** Where something is written; nothing where no text says it. */
export function Sources({ sources }: { sources: readonly Citation[] }) {
  const t = useTranslations();
  const isOfText = useContext(TextTold) !== null;
  if (sources.length === 0) return null;
  return (
    <span className="small mute">
      {!isOfText && !sources.every(isSilence) && (
        <>
          {t("modalities.text.source")}
          <Gap />
        </>
      )}
      {sources.map((citation, place) => (
        <span key={place}>
          {place > 0 && <Semicolon />}
          <Source citation={citation} />
        </span>
      ))}
    </span>
  );
}

function Source({ citation }: { citation: Citation }) {
  const t = useTranslations();
  const text = useContext(TextTold);
  if (citation.paragraph === notCited) return t("modalities.text.notCited");
  if (citation.paragraph === notEntered) return t("modalities.text.notEntered");
  if (text === null) return <Cited citation={citation} />;
  if (isSilence(citation)) return t("modalities.text.silent");
  if (citation.source !== text.source || citation.url !== text.url) return <Cited citation={citation} />;
  const { paragraph } = citation;
  return paragraph === null || paragraph === text.paragraph ? (
    t("modalities.text.whole")
  ) : (
    <ParagraphsCited paragraph={paragraph} />
  );
}
