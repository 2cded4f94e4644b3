import { citedParagraphs, type Paragraph } from "#domain/modalities/paragraphs.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { useField } from "../kit/form/answer.tsx";
import { CitationFields } from "../kit/form/citation-fields.tsx";
import { DateInput } from "../kit/form/date-input.tsx";
import { ErrorMessage } from "../kit/form/field.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Empty } from "../kit/page/notices.tsx";
import { Table } from "../kit/page/table.tsx";
import { Colon, EnglishWords } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** The text as it stands on paper, and how it is called. */
export function TextFields({ today }: { today: string }) {
  const t = useTranslations();
  return (
    <>
      <TextArea name="text" label={t("modalities.form.text")} hint={t("modalities.entry.textHint")} rows={16} />
      <TextInput name="title" label={t("modalities.form.title")} hint={t("modalities.hint.title")} />
      <TextInput name="issuer" label={t("modalities.form.issuer")} />
      <CitationFields name="citation" cites={undefined} lacking={t("modalities.hint.noSymbol")} />
      <DateInput
        name="dated"
        legend={t("modalities.form.dated")}
        hint={t("modalities.hint.dated")}
        defaultValue={today}
      />
    </>
  );
}

/** As much of a paragraph as says which one it is. */
const BEGINNING = 70;

function beginningOf(words: string, length = BEGINNING): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > length ? `${line.slice(0, length).replace(/\s+\S*$/, "")} …` : line;
}

/** The paragraphs that were found, each with its mark, to be put right. `hash` is that of the text in which they were found. */
export function ParagraphsFields({ found, hash }: { found: readonly Paragraph[]; hash: string }) {
  const t = useTranslations();
  const { id, problem, submitted: marks } = useField("mark");
  const { submitted: joined } = useField("joined");
  const { submitted: of } = useField("of");
  // What was put right in another text is nothing for this one.
  const isOfThis = of?.[0] === hash;
  if (found.length === 0) return <Empty title={t("modalities.entry.paragraphs.none")} />;
  return (
    <>
      <input type="hidden" name="of" value={hash} />
      {problem !== undefined && <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
      <Table
        caption={t("modalities.entry.paragraphs.caption", { count: citedParagraphs(found).length })}
        rows={found.map((paragraph, index) => ({ ...paragraph, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: "mark",
            label: t("modalities.entry.paragraphs.mark"),
            cell: ({ mark, words, index }) => (
              <input
                className="w5"
                id={index === 0 ? id : `${id}-${String(index + 1)}`}
                name="mark"
                type="text"
                dir="auto"
                defaultValue={isOfThis ? (marks?.[index] ?? mark) : mark}
                aria-label={t("modalities.entry.paragraphs.markOf", { beginning: isolated(beginningOf(words, 40)) })}
              />
            ),
          },
          {
            key: "words",
            label: t("modalities.entry.paragraphs.words"),
            cell: ({ words }) => <EnglishWords>{beginningOf(words)}</EnglishWords>,
          },
          {
            key: "joined",
            label: t("modalities.entry.paragraphs.joined"),
            narrow: "own",
            cell: ({ mark, words, index }) => (
              <div className="pick">
                <input
                  id={`joined-${String(index)}`}
                  name="joined"
                  type="checkbox"
                  value={index}
                  defaultChecked={isOfThis ? joined?.includes(String(index)) === true : mark === ""}
                />
                <label htmlFor={`joined-${String(index)}`}>
                  {index === 0 || mark === "" ? (
                    <>
                      {t("modalities.entry.paragraphs.before")}
                      <span className="unseen">
                        <Colon />
                        {isolated(beginningOf(words, 40))}
                      </span>
                    </>
                  ) : (
                    t("modalities.entry.paragraphs.join", { mark: isolated(mark) })
                  )}
                </label>
              </div>
            ),
          },
        ]}
      />
    </>
  );
}
