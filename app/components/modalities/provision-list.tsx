import { alsoReadBy } from "#domain/modalities/list-readers.ts";
import { isSilence, type SourceName } from "#domain/modalities/sources.ts";
import { notEntered } from "#forms/modalities/draft-citation.ts";
import { Facts } from "../kit/page/facts.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";
import { useChangeOf, useIsBeingEntered } from "./entered-on.tsx";
import { MarkTag } from "./mark.tsx";
import { type AsFar, provisionNames, Said, type Sentence, useProvisionWords } from "./provision-words.tsx";
import { haveOneSource, Sources } from "./sources-shown.tsx";

interface CarriedOver {
  readonly version: number;
  readonly sources: readonly SourceName[];
}

/** What a modalities decision provides, each provision with its source: domain.md's parameters 2 to 12. Its Chair also sees which sources are old. */
export function ProvisionList({
  provisions,
  hasOwnClasses,
  marks,
  carriedOver = null,
}: Pick<ProvidedProps, "marks"> & {
  provisions: AsFar;
  /** Whose stages say themselves what the provisions then do not: all of it is drawn with the ways of its classes. */
  hasOwnClasses: boolean;
  carriedOver?: CarriedOver | null;
}) {
  const words = useProvisionWords()(provisions, hasOwnClasses);
  const said = useListOnce()(
    provisionNames.flatMap((name) => words[name]),
    provisions,
  );
  const sentences = hasOwnClasses ? said.filter(({ bySome }) => bySome === null) : said;
  const t = useTranslations();
  return (
    <>
      {marks === undefined && sentences.some(isReadOut) && <p>{t("modalities.text.marks")}</p>}
      <Provided {...{ sentences, carriedOver }} {...(marks === undefined ? {} : { marks })} />
    </>
  );
}

/** To whom a list goes, and who else reads it, said in one place. */
function useListOnce() {
  const t = useTranslations();
  const format = useFormatter();
  return (said: readonly Sentence[], { circulation, disclosure }: AsFar): readonly Sentence[] => {
    const readers = said.find(({ name, bySome }) => name === "disclosure" && bySome !== null);
    if (circulation === undefined || disclosure === undefined || readers === undefined) return said;
    const others = alsoReadBy({ circulation, disclosure }).map((one) => t(`modalities.text.audiences.${one}`));
    const words = t("modalities.text.alsoReadBy", { audiences: format.list(others) });
    const beside = others.length === 0 ? [] : [{ ...readers, name: "circulation" as const, words }];
    const after = said.findIndex(({ name }) => name === "circulation") + 1;
    return [...said.slice(0, after), ...beside, ...said.slice(after).filter((one) => one !== readers)];
  };
}

interface ProvidedProps {
  sentences: readonly Sentence[];
  /** Whether the portal obeys it is told by each sentence, by what it only reads out (a whole provision, or each sentence of it), or by the part of the page in which they stand. */
  marks?: "each" | "whole" | "none";
  carriedOver?: CarriedOver | null;
}

/** Sentences by provision. Where not all of one have the same source, each has its own. */
export function Provided({ sentences, marks = "whole", carriedOver = null }: ProvidedProps) {
  const t = useTranslations();
  const changeOf = useChangeOf();
  const byName = Map.groupBy(sentences, ({ name }) => name);
  return (
    <Facts
      rows={provisionNames.flatMap((name) => {
        const said = byName.get(name) ?? [];
        const change = changeOf(name);
        return said.length === 0
          ? []
          : [
              {
                key: t(`modalities.text.names.${name}`),
                value: <Provision {...{ said, marks, carriedOver }} />,
                ...(change === undefined ? {} : { change }),
              },
            ];
      })}
    />
  );
}

function Provision({
  said,
  marks,
  carriedOver,
}: Required<Omit<ProvidedProps, "sentences">> & { said: readonly Sentence[] }) {
  const t = useTranslations();
  const isBeingEntered = useIsBeingEntered();
  const isOld = ({ of }: Sentence) => carriedOver?.sources.includes(of) === true;
  const lines = useOnceForAll()(said, isOld);
  const [first] = lines;
  const isWhollyReadOut = said.every(isReadOut);
  const isOne = haveOneSource(lines.map(({ cites }) => [cites]));
  const source = (sentence: Sentence, those: readonly Sentence[]) =>
    // That there is nothing stands nowhere, unless a text says so. Of one that is being entered is known whether it was left empty.
    sentence.isNone === true && (isLeftEmpty(sentence) || (isSilence(sentence.cites) && !isBeingEntered)) ? null : (
      <>
        <Sources sources={[sentence.cites]} />{" "}
        {carriedOver !== null && those.some(isOld) && (
          <Status tone="act">{t("modalities.text.carriedOver", { version: carriedOver.version })}</Status>
        )}
      </>
    );
  return (
    <>
      <ul className="plain">
        {lines.map((sentence, place) => (
          <li key={place}>
            {sentence.isNone === true && isLeftEmpty(sentence) ? (
              t("modalities.text.nothingEntered")
            ) : (
              <>
                <Said sentence={sentence} />{" "}
                {(marks === "each" || (marks === "whole" && !isWhollyReadOut && isReadOut(sentence))) && (
                  <MarkTag mark={sentence.mark} />
                )}
              </>
            )}
            {!isOne && <div>{source(sentence, [sentence])}</div>}
          </li>
        ))}
      </ul>
      {marks === "whole" && isWhollyReadOut && <p className="small mute">{t("modalities.text.shownOnly")}</p>}
      {isOne && first !== undefined && <p>{source(first, said)}</p>}
    </>
  );
}

function isReadOut({ mark, isNone = false }: Sentence): boolean {
  return mark === "read-out" && !isNone;
}

function isLeftEmpty({ cites }: Sentence): boolean {
  return cites.paragraph === notEntered;
}

/** Categories that go the same way, by the same source, say so together. */
function useOnceForAll() {
  const t = useTranslations();
  const format = useFormatter();
  return (said: readonly Sentence[], isOld: (sentence: Sentence) => boolean): readonly Sentence[] => {
    const alike = Map.groupBy(said, (sentence) => {
      const { way, cites, of, words } = sentence;
      const from = [cites.source, cites.paragraph, cites.url, isOld(sentence)];
      return JSON.stringify(way === undefined ? [of, words] : [way.route, ...from]);
    });
    return Array.from(alike.values()).flatMap((those) => {
      const [first] = those;
      if (first?.way === undefined || those.length === 1) return those;
      const category = format.list(those.map(({ way }) => way?.category ?? ""));
      return [{ ...first, words: t("modalities.text.route", { category, route: first.way.route }) }];
    });
  };
}
