import type { Citation } from "#domain/kit/ruling.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import { formatDay } from "#messages/kit/instant.ts";
import type { AboutProcess } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useLetter } from "../kit/letter.tsx";

/** To every mission, to the Chair, and to whoever has applied or is accredited in the process. */
export interface MandateEnds {
  readonly process: AboutProcess;
  /** A day, in the zone of the process. */
  readonly lastDay: string;
  readonly citation: Citation;
  readonly reader:
    | { readonly kind: "mission" | "chair" }
    | { readonly kind: "applicant"; readonly reference: string; readonly organisation: string };
}

export const mandateEnds: LetterForm<MandateEnds> = {
  asks: "nothing",
  subject: ({ t, typed }, { process }) => t("process.letter.mandateEnds.subject", { process: typed(process.title) }),
  Body: function MandateEndsBody({ data: { process, lastDay, citation, reader } }) {
    const { t, language, paths, typed } = useLetter();
    return (
      <>
        <Outcome>{t("process.letter.mandateEnds.opening", { process: typed(process.title) })}</Outcome>
        <Facts
          facts={[
            { term: t("process.letter.mandateEnds.lastDay"), fact: formatDay(lastDay, language) },
            { term: t("process.letter.mandateEnds.by"), fact: formatCitation(citation, t) },
          ]}
        />
        <Paragraph>{t("process.letter.mandateEnds.means")}</Paragraph>
        {reader.kind === "applicant" ? (
          <Go to={paths.application(reader.reference)}>{t("process.letter.sessionMoved.goApplicant")}</Go>
        ) : (
          <Go to={paths.process(process.slug)}>{t("process.letter.sessionMoved.go")}</Go>
        )}
      </>
    );
  },
};
