import type { Citation } from "#domain/kit/ruling.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";

/** Whether whatever has a source has the same: then it is said once, and not beside each. */
export function haveOneSource(sources: readonly (readonly Citation[])[]): boolean {
  const keys = sources.filter((those) => those.length > 0).map((those) => JSON.stringify(those));
  return new Set(keys).size <= 1;
}

/** Where something is written; nothing where no text says it. */
export function Sources({ sources }: { sources: readonly Citation[] }) {
  const t = useTranslations();
  if (sources.length === 0) return null;
  return (
    <span className="small mute">
      {t("modalities.text.source")}{" "}
      {sources.map((citation, place) => (
        <span key={place}>
          {place > 0 && "; "}
          <Cited citation={citation} />
        </span>
      ))}
    </span>
  );
}
