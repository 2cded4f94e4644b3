import { languages } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import type { seeInput } from "#views/participation/inputs-of-session.ts";
import { Facts } from "../kit/page/facts.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { PaperFile } from "../papers/paper-file.tsx";
import { PaperText } from "../papers/paper-text.tsx";
import { InputStatus } from "./input-status.tsx";

type Seen = NonNullable<Awaited<ReturnType<typeof seeInput>>>;

/** What came in, and what has become of it. */
export function InputFacts({ input, process, mostWords }: Pick<Seen, "input" | "process" | "mostWords">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { standing, endedAt, reason, paper, wordCount } = input;
  const most = mostWords === null ? "" : t("participation.inputs.mostWords", { count: mostWords });
  return (
    <Facts
      rows={[
        { key: t("participation.inputs.field.title"), value: <UserText>{input.title}</UserText> },
        {
          key: t("participation.field.organisation"),
          value: (
            <a href={to.accreditation(input.accreditation)}>
              <UserText>{input.organisation}</UserText>
            </a>
          ),
        },
        {
          key: t("participation.inputs.field.language"),
          value: <bdi lang={input.language}>{languages[input.language].name}</bdi>,
        },
        {
          key: t("participation.inputs.field.words"),
          value: (
            <>
              {wordCount === null
                ? t("participation.inputs.notCounted")
                : t("participation.inputs.words", { count: wordCount })}
              {most !== "" && <div className="small mute">{most}</div>}
            </>
          ),
        },
        {
          key: t("participation.inputs.field.received"),
          value: <Moment instant={input.sentAt} zone={process.zone} />,
        },
        { key: t("participation.inputs.field.status"), value: <InputStatus standing={standing} /> },
        ...(endedAt === null
          ? []
          : [
              {
                key: t("participation.inputs.field.ended"),
                value: <Moment instant={endedAt} zone={process.zone} />,
              },
            ]),
        ...(reason === null
          ? []
          : [{ key: t("participation.inputs.field.reason"), value: <UserText lines>{reason}</UserText> }]),
        ...(paper === null
          ? []
          : [
              {
                key: t("participation.inputs.field.paper"),
                value: <a href={to.paper(process.slug, paper)}>{paper}</a>,
              },
            ]),
      ]}
    />
  );
}

/** What it says. */
export function InputText({ input }: Pick<Seen, "input">) {
  const to = paths(useLanguage());
  const { words, file, language } = input;
  return (
    <>
      {words !== null && <PaperText language={language} words={words} />}
      {file !== null && (
        <PaperFile
          address={to.writtenInputFile(input.id)}
          file={{ ...file, trouble: null }}
          searched={false}
          enters={false}
        />
      )}
    </>
  );
}
