import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** To those who act for an organisation: the receipt of its inscription. Who speaks, the page says, which shows it as long as it is kept. */
interface SpeakerInscribed {
  readonly organisation: string;
  readonly process: string;
  readonly session: string;
  readonly topic: string | null;
  readonly beginsAt: string;
  readonly closesAt: string;
  readonly minutes: number;
  /** When the inscription was received. */
  readonly at: string;
  readonly zone: string;
}

export const speakerInscribed: LetterForm<SpeakerInscribed> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation, session }) =>
    t("participation.letter.speakerInscribed.subject", { organisation: typed(organisation), session: typed(session) }),
  Body: function SpeakerInscribedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const { organisation, process, session, topic, beginsAt, closesAt, minutes, at, zone } = data;
    return (
      <>
        <Outcome>{t("participation.letter.speakerInscribed.opening", { organisation: typed(organisation) })}</Outcome>
        <Facts
          facts={[
            { term: t("participation.letter.representativesChanged.process"), fact: typed(process) },
            { term: t("participation.letter.representativesChanged.session"), fact: typed(session) },
            ...(topic === null ? [] : [{ term: t("participation.speakers.field.topic"), fact: typed(topic) }]),
            { term: t("participation.speakers.field.heard"), fact: deadline(beginsAt, zone) },
            {
              term: t("participation.speakers.field.minutes"),
              fact: t("participation.speakers.minutes", { count: minutes }),
            },
            { term: t("participation.speakers.field.closes"), fact: deadline(closesAt, zone) },
            { term: t("participation.speakers.field.inscribed"), fact: deadline(at, zone) },
          ]}
        />
        <Paragraph>{t("participation.letter.speakerInscribed.next")}</Paragraph>
        <Paragraph>{t("participation.letter.speakerInscribed.who")}</Paragraph>
        <Go to={paths.ownInscriptions}>{t("participation.letter.speakerInscribed.go")}</Go>
      </>
    );
  },
};
