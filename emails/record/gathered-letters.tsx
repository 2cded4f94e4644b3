import type { Id } from "#domain/kit/id.ts";
import { Facts, Go, type LetterForm, Links, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** To a desk that wishes it, in the morning: all that was written to it and could wait, with one line and one link for each. */
export interface GatheredLetters {
  readonly until: string;
  /** Whose choice it is: that of a mission, or the reader's own. */
  readonly reader: "mission" | "person";
  /** As they were written, the first first. */
  readonly letters: readonly GatheredLetter[];
}

export interface GatheredLetter {
  readonly id: Id<"letter">;
  readonly kind: string;
  readonly data: unknown;
}

export const gatheredLetters: LetterForm<GatheredLetters> = {
  asks: "nothing",
  subject: ({ t }, { letters }) => t("record.letter.gatheredLetters.subject", { count: letters.length }),
  tells: ({ letters }) => letters,
  Body: function GatheredLettersBody({ data: { until, reader, letters } }) {
    const { t, paths, lineOf } = useLetter();
    const { atHeadquarters } = useInstants();
    return (
      <>
        <Outcome>{t("record.letter.gatheredLetters.opening", { count: letters.length })}</Outcome>
        <Facts facts={[{ term: t("letter.fact.countedTo"), fact: atHeadquarters(until) }]} />
        <Links items={letters.map(lineOf)} />
        <Paragraph>{t(`record.letter.gatheredLetters.why.${reader}`)}</Paragraph>
        <Go to={reader === "mission" ? paths.changeMissionLetters : paths.changeOwnLetters}>
          {t("record.letter.gatheredLetters.go")}
        </Go>
      </>
    );
  },
};
