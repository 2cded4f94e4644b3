import type { Citation } from "#domain/kit/ruling.ts";
import type { Term } from "#domain/process/body.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import { formatDate } from "#messages/kit/instant.ts";
import type { AboutProcess } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";

/** To a mission's own addresses, and to its people: the Secretariat has entered that it has a seat in a body, or that the seat ends. */
export interface MembershipChanged {
  readonly change: "seated" | "ended";
  readonly process: AboutProcess;
  readonly zone: string;
  /** What it is called. */
  readonly body: string;
  readonly term: Term;
  /** By which document. */
  readonly citation: Citation;
}

export const membershipChanged: LetterForm<MembershipChanged> = {
  asks: "nothing",
  subject: ({ t, typed }, { change, body }) => t(`process.letter.membership.${change}.subject`, { body: typed(body) }),
  Body: function MembershipChangedBody({ data: { change, process, zone, body, term, citation } }) {
    const { t, language, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const said = ({ instant, isWholeDay }: Term["from"]) =>
      isWholeDay ? formatDate(instant, zone, language) : deadline(instant, zone);
    return (
      <>
        <Outcome>
          {t(`process.letter.membership.${change}.opening`, { body: typed(body), process: typed(process.title) })}
        </Outcome>
        <Facts
          facts={[
            { term: t("process.body.from"), fact: said(term.from) },
            { term: t("process.body.to"), fact: term.to === null ? t("process.body.noEnd") : said(term.to) },
            { term: t("process.body.document"), fact: formatCitation(citation, t) },
          ]}
        />
        <Paragraph>{t("process.body.rule")}</Paragraph>
        <Paragraph>{t("process.letter.membership.otherwise")}</Paragraph>
        <Go to={paths.mission}>{t("process.letter.membership.go")}</Go>
      </>
    );
  },
};
