import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To somebody whose access for a mission was ended by who looks after its people. */
export interface MissionAccessEnded {
  readonly mission: string;
}

export const missionAccessEnded: LetterForm<MissionAccessEnded> = {
  asks: "nothing",
  subject: ({ t, typed }, { mission }) => t("people.letter.missionAccessEnded.subject", { mission: typed(mission) }),
  Body: function MissionAccessEndedBody({ data: { mission } }) {
    const { t, typed, paths } = useLetter();
    return (
      <>
        <Outcome>{t("people.letter.missionAccessEnded.title", { mission: typed(mission) })}</Outcome>
        <Paragraph>{t("people.letter.missionAccessEnded.opening")}</Paragraph>
        <Paragraph>{t("people.letter.missionAccessEnded.otherwise")}</Paragraph>
        <Go to={paths.home}>{t("people.letter.missionAccessEnded.go")}</Go>
      </>
    );
  },
};
