import type { AboutOrganisation, AboutPeriod } from "../kit/about.ts";
import {
  Facts,
  Go,
  Heading,
  type LetterForm,
  List,
  Outcome,
  Paragraph,
  Quote,
  useInstants,
  useLetter,
} from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";

/** To the mission that sent the note. */
export interface ObjectionReceived extends AboutPeriod {
  readonly note: string;
  readonly mission: string;
  readonly receivedAt: string;
  readonly organisations: readonly AboutOrganisation[];
  readonly basis: string | null;
}

export const objectionReceived: LetterForm<ObjectionReceived> = {
  asks: "nothing",
  subject: ({ t }, { note }) => t("objections.letter.objectionReceived.subject", { note }),
  Body: function ObjectionReceivedBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline, receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("objections.letter.objectionReceived.opening", {
            mission: typed(data.mission),
            count: data.organisations.length,
            process: typed(data.process.title),
          })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.note"), fact: data.note },
            { term: t("letter.fact.received"), fact: receipt(data.receivedAt, data.zone) },
            { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Heading>{t("letter.organisations")}</Heading>
        <List items={data.organisations.map(({ name, reference }) => `${name} (${reference})`)} />
        {data.basis === null ? (
          <Paragraph>{t("objections.letter.objectionReceived.noBasis")}</Paragraph>
        ) : (
          <>
            <Paragraph>{t("objections.letter.objectionReceived.basis")}</Paragraph>
            <Quote>{data.basis}</Quote>
          </>
        )}
        <Paragraph>{t("objections.letter.objectionReceived.withdrawal")}</Paragraph>
        <Go to={paths.objectionNote(data.note)}>{t("objections.letter.objectionReceived.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
