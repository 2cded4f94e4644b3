import { Facts, Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To those who act for an organisation: somebody was nominated for a session, or withdrawn. Who, the page says, which shows it as long as it is kept. */
export interface RepresentativesChanged {
  readonly organisation: string;
  readonly process: string;
  readonly session: string;
  readonly change: "nominated" | "withdrawn";
  readonly standing: number;
  /** Null where the decision lays down no limit. */
  readonly most: number | null;
}

export const representativesChanged: LetterForm<RepresentativesChanged> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation, session, change }) =>
    t(`participation.letter.representativesChanged.subject.${change}`, {
      organisation: typed(organisation),
      session: typed(session),
    }),
  Body: function RepresentativesChangedBody({ data: { organisation, process, session, change, standing, most } }) {
    const { t, paths, typed } = useLetter();
    return (
      <>
        <Outcome>
          {t(`participation.letter.representativesChanged.opening.${change}`, { organisation: typed(organisation) })}
        </Outcome>
        <Facts
          facts={[
            { term: t("participation.letter.representativesChanged.process"), fact: typed(process) },
            { term: t("participation.letter.representativesChanged.session"), fact: typed(session) },
            {
              term: t("participation.letter.representativesChanged.standing"),
              fact:
                most === null
                  ? t("participation.standing", { count: standing })
                  : t("participation.standingOf", { count: standing, most }),
            },
          ]}
        />
        <Paragraph>{t("participation.letter.representativesChanged.who")}</Paragraph>
        <Paragraph>{t("participation.otherGates")}</Paragraph>
        <Go to={paths.ownRepresentatives}>{t("participation.letter.representativesChanged.go")}</Go>
      </>
    );
  },
};
