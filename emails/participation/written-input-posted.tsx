import type { AudienceOfPaper } from "#domain/papers/kinds.ts";
import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";
import { type AboutInput, FactsOfInput } from "./written-input.tsx";

/** To those who act for an organisation: what they sent is posted as a paper. Of one for the missions there is no page that they could read. */
interface WrittenInputPosted extends AboutInput {
  readonly slug: string;
  readonly symbol: string;
  readonly audience: AudienceOfPaper;
}

export const writtenInputPosted: LetterForm<WrittenInputPosted> = {
  asks: "nothing",
  tone: "ok",
  subject: ({ t, typed }, { title, symbol }) =>
    t("participation.letter.inputPosted.subject", { title: typed(title), symbol: typed(symbol) }),
  Body: function WrittenInputPostedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const isPublic = data.audience === "public";
    return (
      <>
        <Outcome>
          {t(`participation.letter.inputPosted.opening.${isPublic ? "public" : "missions"}`, {
            symbol: typed(data.symbol),
          })}
        </Outcome>
        <FactsOfInput data={data} when={t("participation.inputs.field.posted")} />
        {isPublic ? (
          <Go to={paths.paper(data.slug, data.symbol)}>{t("participation.letter.inputPosted.go")}</Go>
        ) : (
          <Paragraph>{t("participation.letter.inputPosted.notOnPage")}</Paragraph>
        )}
      </>
    );
  },
};
