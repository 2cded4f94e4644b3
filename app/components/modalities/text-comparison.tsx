import { Fragment, type ReactNode } from "react";
import type { Citation } from "#domain/kit/ruling.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { isSilence, provisionOf, type SourceName } from "#domain/modalities/sources.ts";
import { notEntered } from "#forms/modalities/draft-citation.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { TextsCompared } from "#views/modalities/comparison.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Empty } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Gap, Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { fieldInWords } from "../record/changes.tsx";
import { provisionNames, Said, useProvisionWords } from "./provision-words.tsx";
import { useStageWords } from "./stage-words.ts";

type Compared = TextsCompared["before"];

/** One thing that a text says, in the words of its page; `says` tells it from another. */
interface Line {
  readonly says: string;
  readonly shown: ReactNode;
}

interface Comparing {
  compared: TextsCompared;
  version: number;
  /** What is compared with that version: another one, or, without it, a draft. */
  other?: number;
}

/** What a text says otherwise than a version, each thing as the page of a version says it. */
export function TextComparison({ compared, version, other }: Comparing) {
  const t = useTranslations();
  const { fields, before, after } = compared;
  const [was, is] = [
    useTextInLines(before, "version"),
    useTextInLines(after, other === undefined ? "draft" : "version"),
  ];
  const differing = fields
    .map((field) => {
      const [old, now] = field === "text" ? linesOfWords(compared) : [was(field), is(field)];
      return { field, before: without(old, now), after: without(now, old) };
    })
    .filter((found) => found.before.length + found.after.length > 0);
  if (differing.length === 0) return <Empty title={t("modalities.entry.compare.none")} />;
  return differing.map((found) => (
    <Part key={found.field} title={fieldInWords(t, found.field)}>
      <Facts
        rows={[
          { key: t("modalities.text.version", { version }), value: <Lines lines={found.before} /> },
          {
            key:
              other === undefined
                ? t("modalities.entry.compare.draft")
                : t("modalities.text.version", { version: other }),
            value: <Lines lines={found.after} />,
          },
        ]}
      />
    </Part>
  ));
}

function without(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
  return lines.filter(({ says }) => !others.some((other) => other.says === says));
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations();
  if (lines.length === 0) return t("modalities.entry.compare.nothing");
  return (
    <ul className="plain">
      {lines.map(({ says, shown }) => (
        <li key={says}>{shown}</li>
      ))}
    </ul>
  );
}

/** A paragraph that stands elsewhere now is told on both sides. */
function linesOfWords({ words }: TextsCompared): readonly [readonly Line[], readonly Line[]] {
  const told = (which: "before" | "after"): readonly Line[] =>
    words
      .filter((paragraph) => paragraph.in === which)
      .map((paragraph, place) => ({
        says: JSON.stringify([which, place]),
        shown: <UserText lines>{paragraph.words}</UserText>,
      }));
  return [told("before"), told("after")];
}

/** What a text says of a field, line by line. */
function useTextInLines(text: Compared, as: "version" | "draft") {
  const t = useTranslations();
  const language = useLanguage();
  const sentences = useProvisionWords()(text.provisions);
  const classes = useClassLines(text);
  const sourceOf = useSourceLine();
  const plain = (says: string, shown: ReactNode = says): readonly Line[] => [{ says, shown }];
  const ofProvision = (name: SourceName): readonly Line[] => {
    const { cites } = provisionOf(text.provisions, name);
    if (cites.paragraph === notEntered) return plain(t("modalities.text.nothingEntered"));
    const said = provisionNames
      .flatMap((one) => sentences[one])
      .filter(({ of }) => of === name)
      .map((sentence) => ({ says: sentence.words, shown: <Said sentence={sentence} /> }));
    if (!givesNothing(text.provisions, name)) return [...said, sourceOf(cites)];
    // On record is not told apart whether such a text is silent or nobody has looked.
    return together(as === "version" && isSilence(cites) ? said : [...said, sourceOf(cites)]);
  };
  return (field: TextsCompared["fields"][number]): readonly Line[] => {
    if (field === "title" || field === "issuer") return plain(text[field], <UserText>{text[field]}</UserText>);
    if (field === "citation") return [sourceOf(text.citation)];
    if (field === "date") return plain(formatDay(text.date, language));
    if (field === "text") return [];
    return field === "classes" ? classes : ofProvision(field);
  };
}

/** As one line: that there is nothing says little without where it stands. */
function together(lines: readonly Line[]): readonly Line[] {
  return [
    {
      says: lines.map(({ says }) => says).join(" "),
      shown: lines.map(({ says, shown }) => <Fragment key={says}>{shown} </Fragment>),
    },
  ];
}

/** Whether something that may be left empty is. */
function givesNothing({ exemptions, suspension }: Provisions, name: SourceName): boolean {
  if (name === "exemptions") return isEmpty(exemptions.accreditedTo);
  return name === "suspension" && [suspension.by, suspension.withdrawalBy, suspension.grounds].every(isEmpty);
}

function isEmpty({ length }: { readonly length: number }): boolean {
  return length === 0;
}

function useSourceLine() {
  const t = useTranslations();
  return (citation: Citation, of = "", key = ""): Line => ({
    says: JSON.stringify([key, citation.source, citation.paragraph, citation.url]),
    shown: (
      <>
        {of} {t("modalities.text.source")}
        <Gap />
        <Cited citation={citation} /> {citation.url !== undefined && <Reference>{citation.url}</Reference>}
      </>
    ),
  });
}

/** Each class with who belongs to it, and each of its stages, in its place, with what it says. */
function useClassLines({ classes, named }: Compared): readonly Line[] {
  const t = useTranslations();
  const sourceOf = useSourceLine();
  const { titleOf, leavesOf } = useStageWords(
    classes.flatMap(({ stages }) => stages),
    named,
  );
  return classes.flatMap(({ key, title, belongs, kind, consultative, track, cites, stages }, index) => {
    const of = isolated(title);
    // By its key, so that a class of another title still says what it said.
    const line = (label: string, words: string): Line => ({
      says: JSON.stringify([key, label, words]),
      shown: t("modalities.preview.readOutLeaf", { of, label, words }),
    });
    return [
      line(t("modalities.entry.class.form.title"), of),
      line(t("modalities.entry.key"), isolated(key)),
      line(t("modalities.entry.compare.place"), String(index + 1)),
      line(t("modalities.entry.class.form.belongs"), isolated(belongs)),
      line(t("modalities.entry.class.form.kind"), t(`modalities.entry.class.kind.${kind}`)),
      line(t("modalities.entry.class.form.consultative"), t(`form.${consultative ? "yes" : "no"}`)),
      line(
        t("modalities.entry.class.form.comesIn"),
        t(`modalities.entry.class.comesIn.${track === null ? "closed" : "track"}`),
      ),
      sourceOf(cites, of, key),
      ...stages.flatMap((foreseen) => {
        const stage = t("modalities.entry.compare.stage", { place: foreseen.place, stage: titleOf(foreseen.stage) });
        return [
          line(stage, t(`modalities.entry.stage.option.${foreseen.stage.of}`)),
          ...leavesOf(foreseen)
            .filter(({ mark }) => mark !== null)
            .map(({ label, words }) => line(stage, `${label}. ${words}`)),
          sourceOf(foreseen.stage.cites, `${of}: ${stage}.`, `${key} ${stage}`),
        ];
      }),
    ];
  });
}
