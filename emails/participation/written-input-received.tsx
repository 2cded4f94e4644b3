import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";
import { type AboutInput, FactsOfInput } from "./written-input.tsx";

/** To those who act for an organisation: the receipt of a written input. */
export const writtenInputReceived: LetterForm<AboutInput> = {
  asks: "nothing",
  subject: ({ t, typed }, { title, session }) =>
    t("participation.letter.inputReceived.subject", { title: typed(title), session: typed(session) }),
  Body: function WrittenInputReceivedBody({ data }) {
    const { t, paths } = useLetter();
    return (
      <>
        <Outcome>{t("participation.letter.inputReceived.opening")}</Outcome>
        <FactsOfInput data={data} when={t("participation.inputs.field.received")} />
        <Paragraph>{t("participation.letter.inputReceived.next")}</Paragraph>
        <Go to={paths.ownInputs}>{t("participation.letter.inputReceived.go")}</Go>
      </>
    );
  },
};
