import { wordOnRecord } from "#messages/kit/on-record.ts";
import { type Digest, DigestOpening } from "../kit/digest.tsx";
import { Go, type LetterForm, List, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To each officer of the Secretariat, in the morning: which of its letters did not arrive. Those that say who spoke are the Chair's and not among them. */
export interface LettersGivenUp extends Digest {
  readonly count: number;
  /** The first of them. */
  readonly letters: readonly { readonly kind: string; readonly to: string }[];
}

export const lettersGivenUp: LetterForm<LettersGivenUp> = {
  asks: "nothing",
  subject: ({ t }, { count }) => t("record.letter.lettersGivenUp.subject", { count }),
  Body: function LettersGivenUpBody({ data }) {
    const { t, paths } = useLetter();
    const { count, letters } = data;
    const unnamed = count - letters.length;
    return (
      <>
        <Outcome>{t("record.letter.lettersGivenUp.opening", { count })}</Outcome>
        <DigestOpening digest={data} />
        <List items={letters.map(({ kind, to }) => `${wordOnRecord(t, "letter", kind)}, ${to}`)} />
        {unnamed === 0 ? null : <Paragraph>{t("record.letter.lettersGivenUp.unnamed", { count: unnamed })}</Paragraph>}
        <Paragraph>{t("record.letter.lettersGivenUp.what")}</Paragraph>
        <Go to={paths.letters}>{t("record.letter.lettersGivenUp.go")}</Go>
      </>
    );
  },
};
