import { type AskedInWords, questionsInWords } from "#messages/kit/what-follows.ts";
import type { AboutPeriod } from "../kit/about.ts";
import { type Desk, Facts, Go, type LetterForm, Outcome, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To the Chair, the Secretariat and the missions that had the list: never who objected. */
export interface NoObjectionPeriodClosed extends AboutPeriod {
  readonly reader: "mission" | "chair" | "secretariat";
  /** How many of the list are accredited; null for a mission that does not learn it. */
  readonly accredited: number | null;
  /** For the offices that keep the record of outcomes: how many are not, and have nothing before them. Of letters that were kept before the others were
      counted apart, all that are not accredited. */
  readonly notAccredited: number | null;
  /** Whether these now lie before the body that decides: so in letters that were kept before those were counted apart. */
  readonly beforeBody?: boolean;
  /** How many go where, and are not accredited yet. */
  readonly onward?: GoneOnward | null;
  /** How many have no outcome yet: a hold lasts, or the Chair consults. */
  readonly open?: number;
  /** What was asked on a list that by itself accredits nobody; left out of any other. */
  readonly questions?: readonly AskedInWords[];
}

export interface GoneOnward {
  /** On a further list, on which States are asked again. */
  readonly states: number;
  /** Before a body, on a further list or as those who were objected to. */
  readonly body: number;
  /** In the other class to which they agreed. */
  readonly class: number;
}

const onward = ["states", "class", "body"] as const;

export const noObjectionPeriodClosed: LetterForm<NoObjectionPeriodClosed> = {
  asks: "nothing",
  subject: ({ t, typed }, { process }) =>
    t("objections.letter.noObjectionPeriodClosed.subject", { process: typed(process.title) }),
  Body: function NoObjectionPeriodClosedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const { accredited, notAccredited, questions = null } = data;
    const { href, words } = whereToGo(paths, data);
    return (
      <>
        <Outcome>
          {t("objections.letter.noObjectionPeriodClosed.opening", { process: typed(data.process.title) })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.closed"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Paragraph>
          {questions !== null && accredited !== null
            ? [t("objections.letter.noObjectionPeriodClosed.rule"), ...questionsInWords(t, "silent", questions)].join(
                " ",
              )
            : accredited === null
              ? t("objections.letter.noObjectionPeriodClosed.withheld")
              : t("objections.letter.noObjectionPeriodClosed.accredited", { count: accredited })}
        </Paragraph>
        {notAccredited === null ? null : (
          <Paragraph>
            {t(
              data.beforeBody === true
                ? "objections.letter.noObjectionPeriodClosed.beforeBody"
                : "objections.letter.noObjectionPeriodClosed.notAccredited",
              { count: notAccredited },
            )}
          </Paragraph>
        )}
        {onward.map((where) => {
          const count = data.onward?.[where] ?? 0;
          return count === 0 ? null : (
            <Paragraph key={where}>
              {t(`objections.letter.noObjectionPeriodClosed.onward.${where}`, { count })}
            </Paragraph>
          );
        })}
        {data.open === undefined || data.open === 0 ? null : (
          <Paragraph>{t("objections.letter.noObjectionPeriodClosed.open", { count: data.open })}</Paragraph>
        )}
        <Go to={href}>{t(`objections.letter.noObjectionPeriodClosed.${words}`)}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};

function whereToGo(paths: Desk["paths"], { reader, period, process, accredited }: NoObjectionPeriodClosed) {
  if (reader === "secretariat") return { href: paths.noObjectionPeriod(period), words: "goOutcomes" } as const;
  if (reader === "chair") return { href: paths.outcomes, words: "goOutcomes" } as const;
  if (accredited === null) return { href: paths.circulatedList(period), words: "goList" } as const;
  const ofProcess = new URLSearchParams({ process: process.slug }).toString();
  return { href: `${paths.accreditedOrganisations}?${ofProcess}`, words: "goAccredited" } as const;
}
