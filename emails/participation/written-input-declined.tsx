import { Go, type LetterForm, Outcome, Quote, useLetter } from "../kit/letter.tsx";
import { type AboutInput, FactsOfInput } from "./written-input.tsx";

/** To those who act for an organisation: what they sent is not posted, and why. */
interface WrittenInputDeclined extends AboutInput {
  readonly reason: string;
}

export const writtenInputDeclined: LetterForm<WrittenInputDeclined> = {
  asks: "nothing",
  tone: "no",
  subject: ({ t, typed }, { title, session }) =>
    t("participation.letter.inputDeclined.subject", { title: typed(title), session: typed(session) }),
  Body: function WrittenInputDeclinedBody({ data }) {
    const { t, paths } = useLetter();
    return (
      <>
        <Outcome>{t("participation.letter.inputDeclined.opening")}</Outcome>
        <FactsOfInput data={data} when={t("letter.fact.declined")} />
        <Quote introduced={t("participation.letter.inputDeclined.reason")}>{data.reason}</Quote>
        <Go to={paths.ownInputs}>{t("participation.letter.inputDeclined.go")}</Go>
      </>
    );
  },
};
