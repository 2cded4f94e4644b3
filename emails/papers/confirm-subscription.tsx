import type { Id } from "#domain/kit/id.ts";
import type { AboutProcess } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** To an address that somebody entered for the e-mail list of a process: only whoever reads it can confirm. */
export interface ConfirmSubscription {
  readonly process: AboutProcess;
  readonly subscription: Id<"subscription">;
  readonly token: string;
  readonly expiresAt: string;
}

export const confirmSubscription: LetterForm<ConfirmSubscription> = {
  asks: "action",
  subject: ({ t, typed }, { process }) => t("papers.letter.confirm.subject", { process: typed(process.title) }),
  Body: function ConfirmSubscriptionBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { atHeadquarters } = useInstants();
    const { process, token, expiresAt } = data;
    return (
      <>
        <Outcome>{t("papers.letter.confirm.opening", { process: typed(process.title) })}</Outcome>
        <Go to={`${paths.confirmSubscription}?token=${encodeURIComponent(token)}`}>{t("papers.letter.confirm.go")}</Go>
        <Facts facts={[{ term: t("letter.fact.link"), fact: atHeadquarters(expiresAt) }]} />
        <Paragraph>{t("papers.letter.confirm.otherwise")}</Paragraph>
      </>
    );
  },
};
