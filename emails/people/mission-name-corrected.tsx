import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To a mission's own addresses, and to its people: an administrator has corrected the name under which it stands. */
export interface MissionNameCorrected {
  /** The administrator. */
  readonly by: string;
  readonly before: string;
  readonly after: string;
}

export const missionNameCorrected: LetterForm<MissionNameCorrected> = {
  asks: "nothing",
  subject: ({ t, typed }, { after }) => t("people.letter.missionNameCorrected.subject", { mission: typed(after) }),
  Body: function MissionNameCorrectedBody({ data: { by, before, after } }) {
    const { t, typed, paths } = useLetter();
    return (
      <>
        <Outcome>{t("people.letter.missionNameCorrected.title")}</Outcome>
        <Paragraph>{t("people.letter.missionNameCorrected.opening", { by: typed(by) })}</Paragraph>
        <Paragraph>{t("people.letter.missionNameCorrected.before", { name: typed(before) })}</Paragraph>
        <Paragraph>{t("people.letter.missionNameCorrected.after", { name: typed(after) })}</Paragraph>
        <Paragraph>{t("people.letter.missionNameCorrected.stays")}</Paragraph>
        <Paragraph>{t("people.letter.missionNameCorrected.otherwise")}</Paragraph>
        <Go to={paths.peopleOfMission}>{t("people.letter.missionNameCorrected.go")}</Go>
      </>
    );
  },
};
