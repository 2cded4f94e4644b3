import type { AboutList } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To the missions that the list is for, and to the Chair: nobody objects to it. */
export interface InformationListSealed extends AboutList {
  readonly count: number;
}

export const informationListSealed: LetterForm<InformationListSealed> = {
  asks: "nothing",
  subject: ({ t, typed }, { count, process }) =>
    t("objections.letter.informationListSealed.subject", { count, process: typed(process.title) }),
  Body: function InformationListSealedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>
          {t("objections.letter.informationListSealed.opening", {
            count: data.count,
            process: typed(data.process.title),
          })}
        </Outcome>
        <Paragraph>{t("objections.letter.informationListSealed.nobodyObjects")}</Paragraph>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("objections.letter.listCorrected.sealed"), fact: deadline(data.sealedAt, data.zone) },
          ]}
        />
        <Go to={paths.sealedList(data.list, "mission")}>{t("objections.letter.informationListSealed.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
