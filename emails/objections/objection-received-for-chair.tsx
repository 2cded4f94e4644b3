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
import type { ObjectionReceived } from "./objection-received.tsx";

/** To the Chair, to whom an objection is made known. */
export interface ObjectionReceivedForChair extends ObjectionReceived {
  /** Whether the decision makes the basis known to the Chair. */
  readonly basisShown: boolean;
}

export const objectionReceivedForChair: LetterForm<ObjectionReceivedForChair> = {
  asks: "nothing",
  subject: ({ t }, { note }) => t("objections.letter.objectionReceivedForChair.subject", { note }),
  Body: function ObjectionReceivedForChairBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { deadline, receipt } = useInstants();
    return (
      <>
        <Outcome>
          {t("objections.letter.objectionReceivedForChair.opening", {
            mission: typed(data.mission),
            count: data.organisations.length,
            process: typed(data.process.title),
          })}
        </Outcome>
        <Facts
          facts={[
            { term: t("letter.fact.note"), fact: data.note },
            { term: t("letter.fact.mission"), fact: data.mission },
            { term: t("letter.fact.received"), fact: receipt(data.receivedAt, data.zone) },
            { term: t("letter.fact.closes"), fact: deadline(data.closesAt, data.zone) },
          ]}
        />
        <Heading>{t("letter.organisations")}</Heading>
        <List items={data.organisations.map(({ name, reference }) => `${name} (${reference})`)} />
        {data.basis === null ? (
          <Paragraph>
            {t(`objections.letter.objectionReceivedForChair.${data.basisShown ? "noBasis" : "basisNotShown"}`)}
          </Paragraph>
        ) : (
          <>
            <Paragraph>{t("objections.letter.objectionReceivedForChair.basis")}</Paragraph>
            <Quote>{data.basis}</Quote>
          </>
        )}
        <Go to={paths.objectors(data.period)}>{t("objections.letter.objectionReceivedForChair.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
