import type { DeskOfList } from "#paths";
import type { AboutList } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** A further final list, to whoever has the one before: somebody of whom the outcome was open is accredited. */
export interface FinalListSealed extends AboutList {
  readonly desk: Exclude<DeskOfList, "public">;
  readonly count: number;
  readonly added: number;
}

export const finalListSealed: LetterForm<FinalListSealed> = {
  asks: "nothing",
  subject: ({ t, typed }, { number, process }) =>
    t("objections.letter.finalListSealed.subject", { number, process: typed(process.title) }),
  Body: function FinalListSealedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    return (
      <>
        <Outcome>
          {t("objections.letter.finalListSealed.opening", { added: data.added, process: typed(data.process.title) })}
        </Outcome>
        <Paragraph>{t("objections.letter.finalListSealed.whole", { count: data.count })}</Paragraph>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("objections.letter.listCorrected.sealed"), fact: deadline(data.sealedAt, data.zone) },
          ]}
        />
        <Go to={paths.sealedList(data.list, data.desk)}>{t("objections.letter.finalListSealed.go")}</Go>
      </>
    );
  },
};
