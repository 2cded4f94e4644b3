import type { AboutList } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To the missions that the list is for, and to the Chair: the body itself decides on it. */
export interface ListBeforeBody extends AboutList {
  readonly count: number;
}

export const listBeforeBody: LetterForm<ListBeforeBody> = {
  asks: "nothing",
  subject: ({ t, typed }, { count, process }) =>
    t("objections.letter.listBeforeBody.subject", { count, process: typed(process.title) }),
  Body: function ListBeforeBodyBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>
          {t("objections.letter.listBeforeBody.opening", { count: data.count, process: typed(data.process.title) })}
        </Outcome>
        <Paragraph>{t("objections.letter.listBeforeBody.inTheRoom")}</Paragraph>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("objections.letter.listCorrected.sealed"), fact: deadline(data.sealedAt, data.zone) },
          ]}
        />
        <Go to={paths.sealedList(data.list, "mission")}>{t("objections.letter.listBeforeBody.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
