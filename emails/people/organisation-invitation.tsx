import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

export interface OrganisationInvitation {
  readonly token: string;
  readonly expiresAt: string;
  readonly organisation: string;
  /** Who acts for it and invites; null for the administrators of the portal. */
  readonly invitedBy: string | null;
}

export const organisationInvitation: LetterForm<OrganisationInvitation> = {
  asks: "action",
  subject: ({ t, typed }, { organisation }) =>
    t("people.letter.organisationInvitation.subject", { organisation: typed(organisation) }),
  Body: function OrganisationInvitationBody({ data: { token, expiresAt, invitedBy, ...data } }) {
    const { t, paths, typed } = useLetter();
    const { atHeadquarters } = useInstants();
    const organisation = typed(data.organisation);
    return (
      <>
        <Outcome>{t("people.letter.organisationInvitation.title")}</Outcome>
        <Paragraph>
          {invitedBy === null
            ? t("people.letter.organisationInvitation.named", { organisation })
            : t("people.letter.organisationInvitation.opening", { invitedBy: typed(invitedBy), organisation })}
        </Paragraph>
        <Paragraph>{t("people.letter.organisationInvitation.what")}</Paragraph>
        <Go to={`${paths.joinOrganisation}?token=${encodeURIComponent(token)}`}>
          {t("people.letter.organisationInvitation.go")}
        </Go>
        <Facts facts={[{ term: t("letter.fact.link"), fact: atHeadquarters(expiresAt) }]} />
        <Paragraph>{t("people.letter.organisationInvitation.otherwise")}</Paragraph>
      </>
    );
  },
};
