import { type Desk, Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

export interface Invitation {
  readonly token: string;
  readonly expiresAt: string;
  readonly invitedBy: string;
  readonly role: "applicant" | "mission" | "chair" | "secretariat" | "administrator";
  /** The mission's name, or the title of the Chair's process. */
  readonly office: string | null;
}

function nameOffice({ t, typed }: Pick<Desk, "t" | "typed">, { role, office }: Invitation): string {
  if (role === "mission" || role === "chair")
    return t(`people.letter.invitation.office.${role}`, { office: typed(office ?? "") });
  return t(`people.letter.invitation.office.${role}`);
}

export const invitation: LetterForm<Invitation> = {
  asks: "action",
  subject: (desk, data) => desk.t("people.letter.invitation.subject", { office: nameOffice(desk, data) }),
  Body: function InvitationBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { atHeadquarters } = useInstants();
    return (
      <>
        <Outcome>{t("people.letter.invitation.title")}</Outcome>
        <Paragraph>
          {t("people.letter.invitation.opening", {
            invitedBy: typed(data.invitedBy),
            office: nameOffice({ t, typed }, data),
          })}
        </Paragraph>
        <Go to={`${paths.acceptInvitation}?token=${encodeURIComponent(data.token)}`}>
          {t("people.letter.invitation.go")}
        </Go>
        <Facts facts={[{ term: t("letter.fact.link"), fact: atHeadquarters(data.expiresAt) }]} />
        <Paragraph>{t("people.letter.invitation.otherwise")}</Paragraph>
      </>
    );
  },
};
