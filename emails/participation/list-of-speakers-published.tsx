import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";
import { type AboutList, FactsOfList } from "./about-list.tsx";

/** To those who act for an organisation that speaks: its place on the list, and how many there are. Of the others it says nothing. */
interface ListOfSpeakersPublished extends AboutList {
  readonly organisation: string;
  readonly ownPlace: number;
  readonly speakers: number;
}

export const listOfSpeakersPublished: LetterForm<ListOfSpeakersPublished> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation, session }) =>
    t("participation.letter.listPublished.subject", { organisation: typed(organisation), session: typed(session) }),
  Body: function ListOfSpeakersPublishedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { organisation, ownPlace, speakers } = data;
    return (
      <>
        <Outcome>
          {t("participation.letter.listPublished.opening", {
            organisation: typed(organisation),
            place: ownPlace,
            count: speakers,
          })}
        </Outcome>
        <FactsOfList list={data} hasClosed />
        <Paragraph>{t("participation.letter.listPublished.next")}</Paragraph>
        <Paragraph>{t("participation.letter.listPublished.notComing")}</Paragraph>
        <Go to={paths.ownInscriptions}>{t("participation.letter.speakerInscribed.go")}</Go>
      </>
    );
  },
};
