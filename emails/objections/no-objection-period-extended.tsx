import { formatInstant } from "#messages/kit/instant.ts";
import type { AboutOutage, AboutPeriod } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, Quote, useInstants, useLetter } from "../kit/letter.tsx";
import { useOutageFact } from "../kit/outage.tsx";
import { Why } from "../kit/why.tsx";

export interface NoObjectionPeriodExtended extends AboutPeriod {
  readonly previousClosesAt: string;
  readonly reason: string;
  /** Letters of before have none. */
  readonly outage?: AboutOutage | null;
  readonly reader:
    | { readonly kind: "mission" | "chair" }
    | { readonly kind: "applicant"; readonly reference: string; readonly organisation: string };
}

export const noObjectionPeriodExtended: LetterForm<NoObjectionPeriodExtended> = {
  asks: "nothing",
  subject: ({ t, language }, { closesAt, zone }) =>
    t("objections.letter.noObjectionPeriodExtended.subject", { deadline: formatInstant(closesAt, zone, language) }),
  Body: function NoObjectionPeriodExtendedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline } = useInstants();
    const outage = useOutageFact(data.outage, data.zone);
    const process = typed(data.process.title);
    return (
      <>
        <Outcome>
          {data.reader.kind === "applicant"
            ? t("objections.letter.noObjectionPeriodExtended.openingApplicant", {
                process,
                organisation: typed(data.reader.organisation),
              })
            : t("objections.letter.noObjectionPeriodExtended.openingMission", { process })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("letter.fact.closedBefore"), fact: deadline(data.previousClosesAt, data.zone) },
            { term: t("letter.fact.closesNow"), fact: deadline(data.closesAt, data.zone) },
            ...outage,
          ]}
        />
        <Quote introduced={t("objections.letter.noObjectionPeriodExtended.reason")}>{data.reason}</Quote>
        {data.reader.kind === "applicant" ? (
          <Go to={paths.application(data.reader.reference)}>
            {t("objections.letter.noObjectionPeriodExtended.goApplicant")}
          </Go>
        ) : (
          <Go to={paths.circulatedList(data.period)}>{t("objections.letter.noObjectionPeriodExtended.goMission")}</Go>
        )}
        <Why lines={data.why} />
      </>
    );
  },
};
