import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Citation } from "#domain/kit/ruling.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import { Reference } from "../page/text.tsx";
import { Tag, type Tone } from "./tag.tsx";

export interface ExplainedProvision {
  key: string;
  result: "satisfied" | "awaited" | "failed";
  /** The sentence, in the reader's language. */
  words: ReactNode;
  /** A <Deadline> or <Moment>: when it was satisfied or failed, or until when it is awaited. */
  when?: ReactNode;
  cites?: Citation | null;
}

const tones: Record<ExplainedProvision["result"], Tone> = {
  satisfied: "positive",
  awaited: "neutral",
  failed: "negative",
};

/** Why a standing is what it is: the provisions of the decision in force, one by one, with the paragraph and the date. */
export function Explanation({ provisions }: { provisions: readonly ExplainedProvision[] }) {
  const t = useTranslations();
  return (
    <ol className="portal-explanation">
      {provisions.map(({ key, result, words, when, cites }) => (
        <li key={key} className={`portal-explanation__provision portal-explanation__provision--${result}`}>
          <div className="portal-explanation__result">
            <Tag tone={tones[result]}>{t(`status.${result}`)}</Tag>
          </div>
          <div className="portal-explanation__words">
            <div>{words}</div>
            {(when !== undefined || (cites !== undefined && cites !== null)) && (
              <div className="portal-explanation__source">
                {when}
                {cites !== undefined && cites !== null && <Cited citation={cites} />}
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A citation, linked to the published text where there is one. */
export function Cited({ citation }: { citation: Citation }) {
  const words = <Reference>{formatCitation(citation, useTranslations())}</Reference>;
  return (
    <cite className="portal-citation">
      {citation.url === undefined ? (
        words
      ) : (
        <a className="govuk-link" href={citation.url} rel="external">
          {words}
        </a>
      )}
    </cite>
  );
}
