import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** To those who act for organisations on a list of speakers: day or hour are others than they were told. */
interface SpeakersHeardOtherwise {
  readonly process: string;
  readonly session: string;
  readonly before: string;
  readonly beginsAt: string;
  readonly closesAt: string;
  readonly minutes: number;
  readonly zone: string;
}

export const speakersHeardOtherwise: LetterForm<SpeakersHeardOtherwise> = {
  asks: "nothing",
  subject: ({ t, typed }, { session }) =>
    t("participation.letter.speakersHeardOtherwise.subject", { session: typed(session) }),
  Body: function SpeakersHeardOtherwiseBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const { process, session, before, beginsAt, closesAt, minutes, zone } = data;
    return (
      <>
        <Outcome>{t("participation.letter.speakersHeardOtherwise.opening")}</Outcome>
        <Facts
          facts={[
            { term: t("participation.letter.representativesChanged.process"), fact: typed(process) },
            { term: t("participation.letter.representativesChanged.session"), fact: typed(session) },
            { term: t("participation.letter.speakersHeardOtherwise.before"), fact: deadline(before, zone) },
            { term: t("participation.letter.speakersHeardOtherwise.now"), fact: deadline(beginsAt, zone) },
            {
              term: t("participation.speakers.field.minutes"),
              fact: t("participation.speakers.minutes", { count: minutes }),
            },
            { term: t("participation.speakers.field.closes"), fact: deadline(closesAt, zone) },
          ]}
        />
        <Paragraph>{t("participation.letter.speakersHeardOtherwise.next")}</Paragraph>
        <Go to={paths.ownInscriptions}>{t("participation.letter.speakerInscribed.go")}</Go>
      </>
    );
  },
};
