import type { Id } from "#domain/kit/id.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, Quote, useInstants, useLetter } from "../kit/letter.tsx";

/** To the administrators: somebody wishes to be erased, or another administrator asks for it. Whose it is stands on the page alone. */
export interface ErasureAsked {
  readonly person: Id<"person">;
  /** Null where the person wishes it, and no administrator has asked yet. */
  readonly asked: { readonly by: string; readonly reason: string; readonly until: string } | null;
}

export const erasureAsked: LetterForm<ErasureAsked> = {
  asks: "action",
  subject: ({ t }, { asked }) =>
    asked === null ? t("people.letter.erasureAsked.wishSubject") : t("people.letter.erasureAsked.subject"),
  Body: function ErasureAskedBody({ data: { person, asked } }) {
    const { t, paths, typed } = useLetter();
    const { atHeadquarters } = useInstants();
    return (
      <>
        {asked === null ? (
          <>
            <Outcome>{t("people.letter.erasureAsked.wishTitle")}</Outcome>
            <Paragraph>{t("people.letter.erasureAsked.wishOpening")}</Paragraph>
          </>
        ) : (
          <>
            <Outcome>{t("people.letter.erasureAsked.title")}</Outcome>
            <Paragraph>{t("people.letter.erasureAsked.opening", { by: typed(asked.by) })}</Paragraph>
            <Quote introduced={t("people.letter.erasureAsked.reason")}>{asked.reason}</Quote>
            <Facts facts={[{ term: t("people.letter.erasureAsked.until"), fact: atHeadquarters(asked.until) }]} />
          </>
        )}
        <Go to={paths.person(person)}>{t("people.letter.erasureAsked.go")}</Go>
      </>
    );
  },
};
