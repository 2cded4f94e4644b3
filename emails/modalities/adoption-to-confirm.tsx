import type { Id } from "#domain/kit/id.ts";
import type { AboutAdoption } from "../kit/about.ts";
import { Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";
import { AdoptionFacts } from "./adoption-facts.tsx";

/** To the others of the Chair's office, and to the Secretariat. */
export interface AdoptionToConfirm extends AboutAdoption {
  readonly adoption: Id<"adoption">;
}

export const adoptionToConfirm: LetterForm<AdoptionToConfirm> = {
  asks: "action",
  subject: ({ t, typed }, { text }) => t("modalities.letter.adoptionToConfirm.subject", { text: typed(text.title) }),
  Body: function AdoptionToConfirmBody({ data }) {
    const { t, paths, typed } = useLetter();
    return (
      <>
        <Outcome>{t("modalities.letter.adoptionToConfirm.opening", { process: typed(data.process.title) })}</Outcome>
        <Paragraph>{t("modalities.letter.adoptionToConfirm.nothingYet")}</Paragraph>
        <AdoptionFacts adoption={data} />
        <Go to={paths.adoption(data.adoption)}>{t("modalities.letter.adoptionToConfirm.go")}</Go>
      </>
    );
  },
};
