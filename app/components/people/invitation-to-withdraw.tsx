import type { Refusal } from "#domain/kit/ruling.ts";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { ActForm } from "../kit/form/act-form.tsx";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Heading, Page } from "../kit/page/page.tsx";
import { Reference } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface WithdrawInvitationProps {
  invitation: { readonly email: string; readonly refusal: Refusal | null };
  answer: FormAnswer | undefined;
  /** Of the form. */
  name: string;
  /** The people among whom somebody was invited. */
  people: { readonly href: string; readonly title: string };
}

/** Asks whether an invitation to act for an organisation or a mission is withdrawn. */
export function InvitationToWithdraw({ invitation, answer, name, people }: WithdrawInvitationProps) {
  const t = useTranslations();
  const { email, refusal } = invitation;
  const title = t("people.withdrawColleagueInvitation.title");
  return (
    <Page before={<BackLink href={people.href}>{people.title}</BackLink>}>
      <ActForm
        answer={answer}
        act={title}
        refusal={refusal}
        name={name}
        heading={<Heading over={<Reference>{email}</Reference>}>{title}</Heading>}
      >
        <p className="lede">{t("people.withdrawColleagueInvitation.text", { email: isolated(email) })}</p>
        <ButtonGroup>
          <Button variant="grave">{title}</Button>
          <a href={people.href}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}
