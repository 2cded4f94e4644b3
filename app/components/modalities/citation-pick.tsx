import { createContext, type ReactNode, useContext } from "react";
import { oldCitation } from "#domain/modalities/working-draft.ts";
import { type ChangedPick, type Citable, readPicks, silence, wholeDecision } from "#forms/modalities/draft-citation.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { listed } from "#messages/kit/listed.ts";
import { classNames } from "../kit/class-names.ts";
import { useField } from "../kit/form/answer.tsx";
import { ErrorMessage } from "../kit/form/field.tsx";
import { Fieldset } from "../kit/form/fieldset.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Fold } from "../kit/page/notices.tsx";
import { EnglishWords, Stop } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { TextFold } from "./text-along.tsx";

const Paragraphs = createContext<readonly Citable[]>([]);
export const CitableParagraphs = Paragraphs.Provider;

/**
 * The words of the text, to be read beside what is asked: open in the margin, where there is one. Elsewhere its line stays in sight and opens over the
 * questions.
 */
export function TextBeside({ inMargin = false }: { inMargin?: boolean }) {
  const paragraphs = useContext(Paragraphs);
  if (paragraphs.length === 0) return null;
  return (
    <div className={inMargin ? "along margin-text no-print" : "along beside narrow"}>
      <TextFold open={inMargin} paragraphs={paragraphs} />
    </div>
  );
}

/**
 * Where something is written: paragraphs of the text are ticked, sent as name.pick; another source is typed. `of` says what, where a page asks it of several
 * things. What is `optional` need not be written anywhere, and is asked in a fold.
 */
export function CitationPick({ name, of, optional = false }: { name: string; of?: string; optional?: boolean }) {
  const t = useTranslations();
  const { id, problem, submitted: picks = [] } = useField(`${name}.pick`);
  const { submitted: typed } = useField(`${name}.other.source`);
  const isAnswered = picks.length > 0 || (typed?.[0] ?? "") !== "";
  const label =
    of === undefined
      ? t("modalities.entry.citation.labelAlone")
      : t("modalities.entry.citation.label", { provision: of });
  const legend = optional ? t("form.optional", { label }) : label;
  const fields = (
    <Fieldset
      size="s"
      legend={optional ? <span className="unseen">{legend}</span> : legend}
      describedBy={problem === undefined ? undefined : `${id}-error`}
    >
      <Picks name={name} />
    </Fieldset>
  );
  return (
    <div className={classNames("field", problem !== undefined && "bad")}>
      {optional ? (
        <Fold open={problem !== undefined || isAnswered} summary={legend}>
          {fields}
        </Fold>
      ) : (
        fields
      )}
    </div>
  );
}

function Picks({ name }: { name: string }) {
  const t = useTranslations();
  const paragraphs = useContext(Paragraphs);
  const { id, problem, submitted: picks = [] } = useField(`${name}.pick`);
  const { submitted: typed } = useField(`${name}.other.source`);
  const read = readPicks(picks, paragraphs);
  const isInText = read.paragraphs.length > 0 || read.isWhole || read.silent !== null;
  const isOther = picks.includes("other") || (typed?.[0] ?? "") !== "";
  const rows = (
    <div className="scroll">
      {paragraphs.map((one, index) => (
        <Pick
          key={one.mark}
          id={index === 0 ? id : `${id}-${String(index + 1)}`}
          name={name}
          value={one.pick}
          checked={read.paragraphs.includes(one)}
        >
          <b>{isolated(one.mark)}</b> <EnglishWords>{one.beginning}</EnglishWords>
        </Pick>
      ))}
    </div>
  );
  return (
    <>
      {problem !== undefined && <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
      {picks.includes(oldCitation) && !isInText && !isOther && <OldCitation name={name} />}
      {read.followed.map(({ from, to }) => (
        <p className="hint" key={from}>
          {t("modalities.entry.citation.followed", { from: isolated(from), to: isolated(to) })}
        </p>
      ))}
      {read.changed.map((changed, index) => (
        <Pick key={changed.pick} id={`${id}-was-${String(index + 1)}`} name={name} value={changed.pick} checked>
          <Earlier changed={changed} />
        </Pick>
      ))}
      {paragraphs.length > 0 &&
        (problem === undefined && (isInText || isOther) ? (
          <Fold
            summary={t("modalities.entry.citation.from")}
            says={listed(
              read.paragraphs.map(({ mark }) => mark),
              t,
            )}
          >
            {rows}
          </Fold>
        ) : (
          rows
        ))}
      <div className="picks inline">
        <Pick id={paragraphs.length > 0 ? `${id}-whole` : id} name={name} value={wholeDecision} checked={read.isWhole}>
          {t("modalities.entry.citation.whole")}
        </Pick>
        <Pick id={`${id}-silent`} name={name} value={read.silent ?? silence} checked={read.silent !== null}>
          {t("modalities.entry.citation.silent")}
        </Pick>
      </div>
      <OtherSource name={name} wasPicked={picks.includes("other")} />
    </>
  );
}

function Pick(props: { id: string; name: string; value: string; checked: boolean; children: ReactNode }) {
  const { id, name, value, checked, children } = props;
  return (
    <div className="pick">
      <input id={id} name={`${name}.pick`} type="checkbox" value={value} defaultChecked={checked} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}

/** What a paragraph was that was picked, and what stands under its number now. */
function Earlier({ changed: { mark, beginning, now } }: { changed: ChangedPick }) {
  const t = useTranslations();
  const said = { mark: isolated(mark) };
  return (
    <>
      <b>{t("modalities.entry.citation.earlier", said)}</b> <EnglishWords>{beginning}</EnglishWords>
      <br />
      {now === null ? (
        t("modalities.entry.citation.none", said)
      ) : (
        <>
          <b>{t("modalities.entry.citation.now", said)}</b> <EnglishWords>{now.beginning}</EnglishWords>
        </>
      )}
    </>
  );
}

/** Of the text before: it is sent with the page until something is picked in its place. */
function OldCitation({ name }: { name: string }) {
  const t = useTranslations();
  const { submitted: source } = useField(`${name}.source`);
  const { submitted: paragraph } = useField(`${name}.paragraph`);
  const { submitted: url } = useField(`${name}.url`);
  const old = { source: source?.[0] ?? "", paragraph: paragraph?.[0] ?? null };
  return (
    <>
      <p className="hint">
        {t("modalities.entry.citation.old", { source: isolated(formatCitation(old, t)) })}
        <Stop />
        {t("modalities.entry.citation.oldHint")}
      </p>
      <input type="hidden" name={`${name}.pick`} value={oldCitation} />
      <input type="hidden" name={`${name}.source`} value={old.source} />
      <input type="hidden" name={`${name}.paragraph`} value={old.paragraph ?? ""} />
      <input type="hidden" name={`${name}.url`} value={url?.[0] ?? ""} />
    </>
  );
}

/** `wasPicked` in drafts in which it had no fields of its own. */
function OtherSource({ name, wasPicked }: { name: string; wasPicked: boolean }) {
  const t = useTranslations();
  const source = useOther(name, "source", wasPicked);
  const paragraph = useOther(name, "paragraph", wasPicked);
  const url = useOther(name, "url", wasPicked);
  return (
    <Fold open={[source, paragraph, url].some(({ isOpen }) => isOpen)} summary={t("modalities.entry.citation.another")}>
      <TextInput {...source.field} label={t("modalities.form.source")} optional />
      <TextInput {...paragraph.field} label={t("modalities.form.paragraph")} optional width={20} />
      <TextInput
        {...url.field}
        type="url"
        label={t("modalities.form.url")}
        optional
        inputMode="url"
        spellCheck={false}
      />
    </Fold>
  );
}

function useOther(of: string, part: "source" | "paragraph" | "url", wasPicked: boolean) {
  const name = `${of}.other.${part}`;
  const { problem, submitted } = useField(name);
  const { submitted: before } = useField(`${of}.${part}`);
  const defaultValue = wasPicked ? before?.[0] : undefined;
  return {
    isOpen: problem !== undefined || (submitted?.[0] ?? defaultValue ?? "") !== "",
    field: { name, defaultValue },
  };
}
