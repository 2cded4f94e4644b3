import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";
import { type AboutList, FactsOfList } from "./about-list.tsx";

/** To the same: its instants are others than they were told. */
export const listOfSpeakersChanged: LetterForm<AboutList> = {
  asks: "nothing",
  subject: ({ t, typed }, { session }) => t("participation.letter.listChanged.subject", { session: typed(session) }),
  Body: function ListOfSpeakersChangedBody({ data }) {
    const { t, paths } = useLetter();
    return (
      <>
        <Outcome>{t("participation.letter.listChanged.opening")}</Outcome>
        <FactsOfList list={data} />
        <Paragraph>{t("participation.letter.listChanged.next")}</Paragraph>
        <Go to={paths.ownInscriptions}>{t("participation.letter.speakerInscribed.go")}</Go>
      </>
    );
  },
};
