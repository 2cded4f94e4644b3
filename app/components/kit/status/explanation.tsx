import type { ReactNode } from "react";
import type { Citation } from "#domain/kit/ruling.ts";
import { isSilence } from "#domain/modalities/sources.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import { Reference } from "../page/text.tsx";
import { useTranslations } from "../page/words.ts";
import { Status, type Tone } from "./status.tsx";

export interface ExplainedProvision {
  key: string;
  result: "satisfied" | "awaited" | "failed";
  /** The sentence, in the reader's language. */
  words: ReactNode;
  /** A <Deadline> or <Moment>: when it was satisfied or failed, or until when it is awaited. */
  when?: ReactNode;
  cites?: Citation | null;
}

const tones: Record<ExplainedProvision["result"], Tone> = { satisfied: "ok", awaited: "idle", failed: "no" };

/** Why a standing is what it is: the provisions of the decision in force, one by one, with the paragraph and the date. */
export function Explanation({ provisions }: { provisions: readonly ExplainedProvision[] }) {
  const t = useTranslations();
  return (
    <ol className="explained">
      {provisions.map(({ key, result, words, when, cites }) => (
        <li key={key}>
          <Status tone={tones[result]}>{t(`status.${result}`)}</Status>
          <div>
            <div>{words}</div>
            {(when !== undefined || (cites !== undefined && cites !== null)) && (
              <div className="small mute dots">
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
  const told = formatCitation(citation, useTranslations());
  // That a text is silent is said in the words of the page, and in their direction.
  const words = isSilence(citation) ? <bdi>{told}</bdi> : <Reference>{told}</Reference>;
  return (
    <cite>
      {citation.url === undefined ? (
        words
      ) : (
        <a href={citation.url} rel="external">
          {words}
        </a>
      )}
    </cite>
  );
}
