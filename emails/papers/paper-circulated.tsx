import type { KindOfPaper, StepOfPaper } from "#domain/papers/kinds.ts";
import type { AboutProcess } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Quote, useLetter } from "../kit/letter.tsx";

/** To those who read the paper: of each version one, also of what is to come and what was withdrawn. */
export interface PaperCirculated {
  readonly process: AboutProcess;
  readonly session: string | null;
  readonly kind: KindOfPaper;
  readonly title: string;
  /** Whose written input it is. */
  readonly writtenBy?: string | undefined;
  /** By which it is addressed. */
  readonly symbol: string;
  /** The same with what the version adds to it. */
  readonly version: string;
  readonly step: StepOfPaper;
  readonly note: string;
}

export const paperCirculated: LetterForm<PaperCirculated> = {
  asks: "nothing",
  tone: ({ step }) => (step === "withdrawn" ? "off" : "run"),
  subject: ({ t, typed }, { step, version, title }) =>
    t(`papers.letter.${step}.subject`, { symbol: typed(version), title: typed(title) }),
  Body: function PaperCirculatedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { process, session, kind, title, writtenBy, symbol, version, step, note } = data;
    return (
      <>
        <Outcome>{t(`papers.letter.${step}.opening`, { process: typed(process.title) })}</Outcome>
        <Facts
          facts={[
            { term: t(`papers.kinds.${kind}`), fact: title },
            ...(writtenBy === undefined ? [] : [{ term: t("papers.writtenBy"), fact: writtenBy }]),
            { term: t("papers.symbol"), fact: version },
            ...(session === null ? [] : [{ term: t("papers.session"), fact: session }]),
          ]}
        />
        {note !== "" && <Quote introduced={t(`papers.notes.${step}`)}>{note}</Quote>}
        <Go to={paths.paper(process.slug, symbol)}>{t("papers.letter.go")}</Go>
      </>
    );
  },
};
