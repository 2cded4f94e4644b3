import {
  audiencesOfPaper,
  kindsOfPaper,
  type LanguageOfPaper,
  languagesOfPaper,
  LONGEST_PAPER,
} from "#domain/papers/kinds.ts";
import { languages } from "#messages/kit/languages.ts";
import { Radios } from "../kit/form/choices.tsx";
import { FileInput } from "../kit/form/file-input.tsx";
import { Select } from "../kit/form/select.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface ForNewPaper {
  readonly sessions: readonly { readonly id: string; readonly title: string }[];
  readonly ofChair: boolean;
}

/** What a paper is: it does not change afterwards. */
export function PaperFields({ sessions, ofChair }: ForNewPaper) {
  const t = useTranslations();
  return (
    <>
      <Radios
        name="kind"
        legend={t("papers.kind")}
        choices={kindsOfPaper.map((value) => ({
          value,
          label: t(`papers.kinds.${value}`),
          ...(value === "written_input" && { detail: <Whose /> }),
        }))}
      />
      <TextInput name="title" label={t("papers.enter.name")} labelSize="m" />
      <TextInput
        name="symbol"
        label={t("papers.symbol")}
        hint={t("papers.enter.symbolHint")}
        labelSize="m"
        dir="ltr"
        spellCheck={false}
        width={30}
      />
      <Select
        name="session"
        label={t("papers.session")}
        labelSize="m"
        options={[
          { value: "", label: t("papers.noSession") },
          ...sessions.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Radios
        name="audience"
        legend={t("papers.audience")}
        hint={t("papers.enter.audienceHint")}
        choices={audiencesOfPaper
          .filter((audience) => ofChair || audience !== "chair")
          .map((value) => ({ value, label: t(`papers.audiences.${value}`) }))}
      />
    </>
  );
}

function Whose() {
  const t = useTranslations();
  return <TextInput name="writtenBy" label={t("papers.enter.whose")} hint={t("papers.enter.whoseHint")} />;
}

/** What it says, in one language: in a file, or written here. */
export function PaperTextFields(props: {
  given?: { readonly language: LanguageOfPaper; readonly words: string } | null;
  /** Which are there already, and cannot be added. */
  without?: readonly LanguageOfPaper[];
  /** Whether a file can be brought: not where nobody looks for viruses. */
  takesFiles: boolean;
}) {
  const { given = null, without = [], takesFiles } = props;
  const t = useTranslations();
  return (
    <>
      <Radios
        name="language"
        legend={t("papers.language")}
        hint={t("papers.enter.languageHint")}
        inline
        choices={languagesOfPaper
          .filter((language) => !without.includes(language))
          .map((value) => ({ value, label: <bdi lang={value}>{languages[value].name}</bdi> }))}
        defaultValue={given?.language}
      />
      {takesFiles ? (
        <FileInput
          name="file"
          label={t("papers.enter.file")}
          hint={t("papers.enter.fileHint")}
          labelSize="m"
          accept=".pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          optional
        />
      ) : (
        <p>{t("papers.enter.noFiles")}</p>
      )}
      <TextArea
        name="words"
        label={t("papers.enter.words")}
        hint={t("papers.enter.wordsHint")}
        labelSize="m"
        rows={18}
        defaultValue={given?.words}
        limit={LONGEST_PAPER.words}
        optional={takesFiles}
      />
    </>
  );
}
