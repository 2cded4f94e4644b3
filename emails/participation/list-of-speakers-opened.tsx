import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";
import { type AboutList, FactsOfList } from "./about-list.tsx";

/** To those who act for organisations that may inscribe: a list of speakers is open. */
export const listOfSpeakersOpened: LetterForm<AboutList> = {
  asks: "nothing",
  subject: ({ t, typed }, { session }) => t("participation.letter.listOpened.subject", { session: typed(session) }),
  Body: function ListOfSpeakersOpenedBody({ data }) {
    const { t, paths } = useLetter();
    return (
      <>
        <Outcome>{t("participation.letter.listOpened.opening")}</Outcome>
        <FactsOfList list={data} />
        <Paragraph>{t("participation.letter.listOpened.next")}</Paragraph>
        <Paragraph>{t("participation.letter.listOpened.nominate")}</Paragraph>
        <Go to={paths.ownInscriptions}>{t("participation.letter.speakerInscribed.go")}</Go>
      </>
    );
  },
};
