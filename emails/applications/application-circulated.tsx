import type { NamedQuestion } from "#domain/modalities/what-follows.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { sentencesOf } from "#messages/kit/listed.ts";
import { type Enough, followsInWords } from "#messages/kit/what-follows.ts";
import type { AboutApplication } from "../kit/about.ts";
import { FactsOfApplication, NextForApplication } from "../kit/application.tsx";
import { type LetterForm, Outcome, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

export interface ApplicationCirculated extends AboutApplication {
  readonly opensAt: string;
  /** Whether the period was announced for later. */
  readonly isAhead?: boolean;
  readonly closesAt: string;
  /** What States are asked about it; letters that were kept before it was said have none. */
  readonly question?: Pick<NamedQuestion, "silent" | "title"> & Enough;
}

const whenAskedOnce: NonNullable<ApplicationCirculated["question"]> = { silent: { to: "accredited" }, title: null };

export const applicationCirculated: LetterForm<ApplicationCirculated> = {
  asks: "nothing",
  subject: ({ t, language }, { reference, closesAt, zone }) =>
    t("applications.letter.applicationCirculated.subject", {
      deadline: formatInstant(closesAt, zone, language),
      reference,
    }),
  Body: function ApplicationCirculatedBody({ data }) {
    const { t, typed } = useLetter();
    const { deadline } = useInstants();
    const organisation = typed(data.organisation);
    const { silent, title, threshold } = data.question ?? whenAskedOnce;
    return (
      <>
        <Outcome>{t("applications.letter.applicationCirculated.opening", { organisation })}</Outcome>
        <NextForApplication application={data} go={t("applications.letter.applicationCirculated.go")}>
          {sentencesOf(
            [
              followsInWords(t, "own", "silent", { follows: silent, title, threshold }),
              t("applications.letter.applicationCirculated.next"),
            ],
            t,
          )}
        </NextForApplication>
        <FactsOfApplication
          application={data}
          more={[
            {
              term: t(data.isAhead === true ? "letter.fact.opens" : "letter.fact.opened"),
              fact: deadline(data.opensAt, data.zone),
            },
            { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Why lines={data.why} />
      </>
    );
  },
};
