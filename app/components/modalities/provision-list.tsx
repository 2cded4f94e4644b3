import type { Provisions } from "#domain/modalities/provisions.ts";
import type { SourceName } from "#domain/modalities/sources.ts";
import { Facts } from "../kit/page/facts.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { Status } from "../kit/status/status.tsx";
import { MarkTag } from "./mark.tsx";
import { provisionNames, Said, type Sentence, useProvisionWords } from "./provision-words.tsx";
import { haveOneSource } from "./sources-shown.tsx";

interface CarriedOver {
  readonly version: number;
  readonly sources: readonly SourceName[];
}

/** What a modalities decision provides, each provision with its source: domain.md's parameters 2 to 12. Its Chair also sees which sources are old. */
export function ProvisionList({
  provisions,
  hasOwnClasses,
  carriedOver = null,
}: {
  provisions: Provisions;
  /** Whose stages say themselves what the provisions then do not: all of it is drawn with the ways of its classes. */
  hasOwnClasses: boolean;
  carriedOver?: CarriedOver | null;
}) {
  const words = useProvisionWords()(provisions, hasOwnClasses);
  const said = provisionNames.flatMap((name) => words[name]);
  const sentences = hasOwnClasses ? said.filter(({ bySome }) => bySome === null) : said;
  return <Provided sentences={sentences} carriedOver={carriedOver} />;
}

interface ProvidedProps {
  sentences: readonly Sentence[];
  /** Each sentence says whether the portal obeys it; else whole provisions say that it only reads them out. */
  marked?: boolean;
  carriedOver?: CarriedOver | null;
}

/** Sentences by provision. Where not all of one have the same source, each has its own. */
export function Provided({ sentences, marked = false, carriedOver = null }: ProvidedProps) {
  const t = useTranslations();
  const byName = Map.groupBy(sentences, ({ name }) => name);
  return (
    <Facts
      rows={provisionNames.flatMap((name) => {
        const said = byName.get(name) ?? [];
        return said.length === 0
          ? []
          : [{ key: t(`modalities.text.names.${name}`), value: <Provision {...{ said, marked, carriedOver }} /> }];
      })}
    />
  );
}

function Provision({
  said,
  marked,
  carriedOver,
}: {
  said: readonly Sentence[];
  marked: boolean;
  carriedOver: CarriedOver | null;
}) {
  const t = useTranslations();
  const [first] = said;
  const isOne = haveOneSource(said.map(({ cites }) => [cites]));
  const source = ({ cites }: Sentence, those: readonly Sentence[]) => (
    <>
      {t("modalities.text.source")} <Cited citation={cites} />{" "}
      {carriedOver !== null && those.some(({ of }) => carriedOver.sources.includes(of)) && (
        <Status tone="act">{t("modalities.text.carriedOver", { version: carriedOver.version })}</Status>
      )}
    </>
  );
  return (
    <>
      <ul className="plain">
        {said.map((sentence, place) => (
          <li key={place}>
            <Said sentence={sentence} /> {marked && <MarkTag mark={sentence.mark} />}
            {!isOne && <div className="small mute">{source(sentence, [sentence])}</div>}
          </li>
        ))}
      </ul>
      {!marked && said.every(({ mark, isNone = false }) => mark === "read-out" && !isNone) && (
        <p className="small mute">{t("modalities.text.shownOnly")}</p>
      )}
      {isOne && first !== undefined && <p className="small mute">{source(first, said)}</p>}
    </>
  );
}
