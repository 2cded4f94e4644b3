import type { AboutAdoption } from "../kit/about.ts";
import { Go, type LetterForm, Outcome, useLetter } from "../kit/letter.tsx";
import { AdoptionFacts } from "./adoption-facts.tsx";

/** To every mission, the Chair and the Secretariat, once a second person has confirmed what was entered. */
export const textAdopted: LetterForm<AboutAdoption> = {
  asks: "nothing",
  subject: ({ t, typed }, { text }) => t("modalities.letter.textAdopted.subject", { text: typed(text.title) }),
  Body: function TextAdoptedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const kind = "number" in data.text ? "text" : "modalities";
    return (
      <>
        <Outcome>{t(`modalities.letter.textAdopted.${kind}`, { process: typed(data.process.title) })}</Outcome>
        <AdoptionFacts adoption={data} />
        <Go to={paths.namedText(data.process.slug, data.text)}>{t("modalities.letter.silenceConcluded.go")}</Go>
      </>
    );
  },
};
