import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { languages } from "#messages/kit/languages.ts";
import type { PaperReadBack as ReadBack } from "#views/papers/paper-read-back.ts";
import { ReadBackActs } from "../kit/form/change.tsx";
import { Facts } from "../kit/page/facts.tsx";
import { Aside, Reference, UserText } from "../kit/page/text.tsx";
import { weightInWords } from "../kit/page/weight.ts";
import { useTranslations } from "../kit/page/words.ts";
import { LettersThatLeave } from "../process/letters-that-leave.tsx";

/** What goes out, and to whom, before it does; with what sends it. */
export function PaperReadBack(props: {
  paper: ReadBack;
  /** What the note is called. */
  noted: string;
  button: string;
  submitted: FormAnswer["submitted"];
  back: string;
}) {
  const { paper, noted, button, submitted, back } = props;
  const { text } = paper;
  const t = useTranslations();
  return (
    <>
      <Facts
        rows={[
          { key: t("papers.enter.name"), value: <UserText>{paper.title}</UserText> },
          { key: t("papers.symbol"), value: <Reference>{paper.symbol}</Reference> },
          { key: t("papers.kind"), value: t(`papers.kinds.${paper.kind}`) },
          ...(paper.writtenBy === null
            ? []
            : [{ key: t("papers.enter.whose"), value: <UserText>{paper.writtenBy}</UserText> }]),
          {
            key: t("papers.session"),
            value: paper.session === null ? t("papers.noSession") : <UserText>{paper.session}</UserText>,
          },
          { key: t("papers.audience"), value: t(`papers.audiences.${paper.audience}`) },
          ...(text === null
            ? []
            : [
                {
                  key: t("papers.language"),
                  value: <bdi lang={text.language}>{languages[text.language].name}</bdi>,
                },
                text.file === null
                  ? { key: t("papers.enter.words"), value: t("participation.inputs.words", { count: text.words }) }
                  : {
                      key: t("papers.enter.file"),
                      value: (
                        <>
                          <UserText>{text.file.name}</UserText>
                          <div>
                            {text.file.type.toUpperCase()}
                            <Aside />
                            {weightInWords(text.file.size, t)}
                          </div>
                        </>
                      ),
                    },
              ]),
          ...(paper.note === "" ? [] : [{ key: noted, value: <UserText>{paper.note}</UserText> }]),
        ]}
      />
      <LettersThatLeave letters={paper.letters} />
      {text !== null && text.file !== null && <p>{t("papers.readBack.again")}</p>}
      <ReadBackActs submitted={submitted} back={back}>
        {button}
      </ReadBackActs>
    </>
  );
}
