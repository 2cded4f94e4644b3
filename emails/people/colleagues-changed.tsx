import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To those who act for an organisation: who else does from now on, or does no longer. */
export interface ColleaguesChanged {
  readonly organisation: string;
  readonly name: string;
  readonly change: "joined" | "left";
}

export const colleaguesChanged: LetterForm<ColleaguesChanged> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation, change }) =>
    t(`people.letter.colleaguesChanged.${change}.subject`, { organisation: typed(organisation) }),
  Body: function ColleaguesChangedBody({ data: { organisation, name, change } }) {
    const { t, paths, typed } = useLetter();
    return (
      <>
        <Outcome>{t(`people.letter.colleaguesChanged.${change}.title`, { name: typed(name) })}</Outcome>
        <Paragraph>
          {t(`people.letter.colleaguesChanged.${change}.opening`, {
            name: typed(name),
            organisation: typed(organisation),
          })}
        </Paragraph>
        <Paragraph>{t("people.letter.colleaguesChanged.otherwise")}</Paragraph>
        <Go to={paths.colleagues}>{t("people.letter.colleaguesChanged.go")}</Go>
      </>
    );
  },
};
