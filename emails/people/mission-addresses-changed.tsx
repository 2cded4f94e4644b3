import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To the former addresses of a mission, and to its people: its letters go elsewhere from now on. */
export interface MissionAddressesChanged {
  /** The mission's name. */
  readonly office: string;
  /** The administrator. */
  readonly by: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export const missionAddressesChanged: LetterForm<MissionAddressesChanged> = {
  asks: "nothing",
  subject: ({ t, typed }, { office }) => t("people.letter.missionAddressesChanged.subject", { mission: typed(office) }),
  Body: function MissionAddressesChangedBody({ data: { office, by, before, after } }) {
    const { t, typed, paths } = useLetter();
    const all = (addresses: readonly string[]) => ({ addresses: addresses.map(typed).join(", ") });
    return (
      <>
        <Outcome>{t("people.letter.missionAddressesChanged.title", { mission: typed(office) })}</Outcome>
        <Paragraph>
          {t("people.letter.missionAddressesChanged.opening", { by: typed(by), mission: typed(office) })}
        </Paragraph>
        <Paragraph>{t("people.letter.missionAddressesChanged.before", all(before))}</Paragraph>
        <Paragraph>{t("people.letter.missionAddressesChanged.after", all(after))}</Paragraph>
        <Paragraph>{t("people.letter.missionAddressesChanged.otherwise")}</Paragraph>
        <Go to={paths.peopleOfMission}>{t("people.letter.missionAddressesChanged.go")}</Go>
      </>
    );
  },
};
