import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To somebody whose access for a mission was ended by who looks after its people. */
export interface MissionAccessEnded {
  /** The mission's name. */
  readonly office: string;
}

export const missionAccessEnded: LetterForm<MissionAccessEnded> = {
  asks: "nothing",
  subject: ({ t, typed }, { office }) => t("people.letter.missionAccessEnded.subject", { mission: typed(office) }),
  Body: function MissionAccessEndedBody({ data: { office } }) {
    const { t, typed, paths } = useLetter();
    return (
      <>
        <Outcome>{t("people.letter.missionAccessEnded.title", { mission: typed(office) })}</Outcome>
        <Paragraph>{t("people.letter.missionAccessEnded.opening")}</Paragraph>
        <Paragraph>{t("people.letter.missionAccessEnded.otherwise")}</Paragraph>
        <Go to={paths.home}>{t("people.letter.missionAccessEnded.go")}</Go>
      </>
    );
  },
};
