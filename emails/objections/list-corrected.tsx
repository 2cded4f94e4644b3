import { countryName } from "#messages/kit/countries.ts";
import { listed } from "#messages/kit/listed.ts";
import type { AboutList } from "../kit/about.ts";
import { Facts, Go, type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

interface Named {
  readonly name: string;
  readonly acronym: string | null;
  readonly country: string;
}

/** To everybody who has the list, and to the organisation whose entry it is. */
export interface ListCorrected extends AboutList {
  /** `applicant`: the organisation, where the list is not given to it; `public`: where everybody has it. */
  readonly reader: "desk" | "public" | "applicant";
  readonly corrigendum: number;
  readonly from: Named;
  /** What it should read; null where the list does not show its reader what was wrong. */
  readonly to: Named | null;
  readonly reason: string;
}

export const listCorrected: LetterForm<ListCorrected> = {
  asks: "nothing",
  subject: ({ t, typed }, { corrigendum, number, process }) =>
    t("objections.letter.listCorrected.subject", { corrigendum, number, process: typed(process.title) }),
  Body: function ListCorrectedBody({ data }) {
    const { t, paths, typed, language } = useLetter();
    const { deadline } = useInstants();
    const { number, corrigendum, reader } = data;
    const process = typed(data.process.title);
    const named = ({ name, acronym, country }: Named) =>
      listed([name, ...(acronym === null ? [] : [acronym]), countryName(country, language)], t);
    return (
      <>
        <Outcome>
          {reader === "desk"
            ? t("objections.letter.listCorrected.opening", { number, corrigendum, process })
            : t("objections.letter.listCorrected.openingApplicant", {
                number,
                process,
                organisation: typed((data.to ?? data.from).name),
              })}
        </Outcome>
        <Facts
          facts={[
            { term: t("objections.letter.listCorrected.from"), fact: named(data.from) },
            {
              term: t("objections.letter.listCorrected.to"),
              fact: data.to === null ? t("objections.sealedList.notShown") : named(data.to),
            },
            { term: t("objections.letter.listCorrected.reason"), fact: data.reason },
            { term: t("letter.fact.call"), fact: data.call },
            { term: t("objections.letter.listCorrected.sealed"), fact: deadline(data.sealedAt, data.zone) },
          ]}
        />
        {reader === "applicant" ? null : (
          <Go to={paths.sealedList(data.list, reader === "desk" ? "mission" : "public")}>
            {t("objections.letter.listCorrected.go")}
          </Go>
        )}
        <Why lines={data.why} />
      </>
    );
  },
};
