import { Facts, Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To those who act for an organisation without an accreditation: somebody was registered for a session, or withdrawn. Who, the page says, which shows it as long as it is kept. */
export interface RegistrationsChanged {
  readonly organisation: string;
  readonly process: string;
  readonly session: string;
  readonly change: "registered" | "withdrawn";
  /** How many are registered now, of how many at most. */
  readonly standing: number;
  readonly most: number;
}

export const registrationsChanged: LetterForm<RegistrationsChanged> = {
  asks: "nothing",
  subject: ({ t, typed }, { organisation, session, change }) =>
    t(`participation.letter.registrationsChanged.subject.${change}`, {
      organisation: typed(organisation),
      session: typed(session),
    }),
  Body: function RegistrationsChangedBody({ data: { organisation, process, session, change, standing, most } }) {
    const { t, paths, typed } = useLetter();
    return (
      <>
        <Outcome>
          {t(`participation.letter.registrationsChanged.opening.${change}`, { organisation: typed(organisation) })}
        </Outcome>
        <Facts
          facts={[
            { term: t("participation.letter.representativesChanged.process"), fact: typed(process) },
            { term: t("participation.letter.representativesChanged.session"), fact: typed(session) },
            {
              term: t("participation.letter.representativesChanged.standing"),
              fact: t("participation.register.standing", { count: standing, most }),
            },
          ]}
        />
        <Paragraph>{t("participation.register.noAccreditation")}</Paragraph>
        <Paragraph>{t("participation.letter.representativesChanged.who")}</Paragraph>
        <Paragraph>{t("participation.register.otherGates")}</Paragraph>
        <Go to={paths.ownRepresentatives}>{t("participation.letter.registrationsChanged.go")}</Go>
      </>
    );
  },
};
