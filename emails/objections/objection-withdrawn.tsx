import { Go, type LetterForm, useInstants, useLetter } from "../kit/letter.tsx";
import { Why } from "../kit/why.tsx";
import { type AboutNote, NoteOpening } from "./note-opening.tsx";

/** To the mission, and to the Chair: what has become of an objection, or of a hold. */
export type ObjectionWithdrawn = AboutNote & {
  /** Without it, withdrawn. */
  readonly what?: "withdrawn" | "lifted" | "maintained";
  /** When it was. */
  readonly withdrawnAt: string;
  readonly reader: "mission" | "chair";
};

const letters = { withdrawn: "objectionWithdrawn", lifted: "holdLifted", maintained: "objectionMaintained" } as const;

export const objectionWithdrawn: LetterForm<ObjectionWithdrawn> = {
  asks: "nothing",
  subject: ({ t }, { note }) => t("objections.letter.objectionWithdrawn.subject", { note }),
  Body: function ObjectionWithdrawnBody({ data }) {
    const { t, paths } = useLetter();
    const { receipt } = useInstants();
    const { what = "withdrawn" } = data;
    return (
      <>
        <NoteOpening
          letter={letters[what]}
          data={data}
          organisations={data.reader === "chair" ? (data.organisations ?? []) : null}
          facts={[{ term: t(`letter.fact.${what}`), fact: receipt(data.withdrawnAt, data.zone) }]}
        />
        {data.reader === "mission" ? (
          <Go to={paths.objections}>{t("objections.letter.objectionWithdrawn.goMission")}</Go>
        ) : (
          <Go to={paths.objectors(data.period)}>{t("objections.letter.objectionWithdrawn.goChair")}</Go>
        )}
        <Why lines={data.why} />
      </>
    );
  },
};
