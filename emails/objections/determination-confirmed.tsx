import type { Id } from "#domain/kit/id.ts";
import type { AboutProcess } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** To the Chair, the Secretariat and the missions that had the list. */
export interface DeterminationConfirmed {
  readonly process: AboutProcess;
  readonly call: string;
  readonly zone: string;
  readonly determination: Id<"determination">;
  readonly decidedAt: string;
  readonly symbol: string;
  readonly reader: "mission" | "office";
  /** What it came to, as far as the reader learns it. */
  readonly counts: {
    readonly yes: number;
    /** How many were accredited and are no more. */
    readonly withdrawn?: number;
    readonly no: number | null;
    readonly deferred: number | null;
  } | null;
  /** Whether it puts right what was entered wrongly. */
  readonly isCorrection?: boolean;
}

export const determinationConfirmed: LetterForm<DeterminationConfirmed> = {
  asks: "nothing",
  subject: ({ t, typed }, { process }) =>
    t("objections.letter.determinationConfirmed.subject", { process: typed(process.title) }),
  Body: function DeterminationConfirmedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const { counts } = data;
    return (
      <>
        <Outcome>
          {t("objections.letter.determinationConfirmed.opening", { process: typed(data.process.title) })}
        </Outcome>
        {data.isCorrection === true && (
          <Paragraph>{t("objections.letter.determinationConfirmed.correction")}</Paragraph>
        )}
        {counts === null ? (
          <Paragraph>{t("objections.letter.determinationConfirmed.withheld")}</Paragraph>
        ) : (
          <Paragraph>{t("objections.letter.determinationConfirmed.accredited", { count: counts.yes })}</Paragraph>
        )}
        {(counts?.withdrawn ?? 0) > 0 && (
          <Paragraph>
            {t("objections.letter.determinationConfirmed.withdrawn", { count: counts?.withdrawn ?? 0 })}
          </Paragraph>
        )}
        {counts === null || counts.no === null || counts.deferred === null ? null : (
          <Paragraph>
            {t("objections.letter.determinationConfirmed.others", { no: counts.no, deferred: counts.deferred })}
          </Paragraph>
        )}
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("accreditation.letter.body.decided"), fact: deadline(data.decidedAt, data.zone) },
            { term: t("accreditation.letter.body.symbol"), fact: data.symbol },
          ]}
        />
        <Go to={paths.determination(data.determination)}>{t("objections.letter.determinationConfirmed.go")}</Go>
      </>
    );
  },
};
