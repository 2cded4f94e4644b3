import { Go, type LetterForm, Paragraph, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { type AboutNote, NoteOpening } from "./note-opening.tsx";

/** To the mission that sent the note: that it was received, and nothing of what it says. */
export type ObjectionReceived = AboutNote & {
  readonly receivedAt: string;
  /** Of a hold: until when at most. */
  readonly limitAt?: string | null;
  /** Where holidays of the years had not been entered: its limit rests on their weekdays. */
  readonly uncounted?: { readonly dutyStation: string; readonly years: string } | null;
};

export const objectionReceived: LetterForm<ObjectionReceived> = {
  asks: "nothing",
  subject: ({ t }, { note }) => t("objections.letter.objectionReceived.subject", { note }),
  Body: function ObjectionReceivedBody({ data }) {
    const { t, paths } = useLetter();
    const { receipt, deadline } = useInstants();
    const { limitAt = null, uncounted = null } = data;
    return (
      <>
        <NoteOpening
          letter={limitAt === null ? "objectionReceived" : "holdReceived"}
          data={data}
          organisations={null}
          facts={[
            { term: t("letter.fact.received"), fact: receipt(data.receivedAt, data.zone) },
            ...(limitAt === null ? [] : [{ term: t("letter.fact.holdEnds"), fact: deadline(limitAt, data.zone) }]),
          ]}
        />
        {uncounted !== null && <Paragraph>{t("objections.hold.uncounted", uncounted)}</Paragraph>}
        <Paragraph>{t("objections.letter.objectionReceived.withdrawal")}</Paragraph>
        <Go to={paths.objectionNote(data.note)}>{t("objections.letter.objectionReceived.go")}</Go>
        <Why lines={data.why} />
      </>
    );
  },
};
