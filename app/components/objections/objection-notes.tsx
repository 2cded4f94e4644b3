import type { Said } from "#domain/objections/objection.ts";
import { Table } from "../kit/page/table.tsx";
import { InsetText, Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Receipt } from "../kit/status/deadline.tsx";
import { useNamedColumns } from "./named-columns.tsx";

export interface NoteShown {
  readonly reference: string;
  readonly mission: string;
  readonly receivedAt: string;
  readonly basis: string | null;
  readonly objections: readonly {
    readonly id: string;
    readonly reference: string;
    readonly organisation: string;
    readonly kind: "objection" | "hold";
    readonly said: Said;
    readonly limitAt: string | null;
    readonly withdrawnAt: string | null;
    readonly maintainedAt: string | null;
  }[];
}

interface ObjectionNotesProps {
  notes: readonly NoteShown[];
  zone: string;
  /** Whether the decision lets the Chair read why. */
  basesShown: boolean;
}

/** The notes of the missions, latest first, each with the organisations that it names. */
export function ObjectionNotes({ notes, zone, basesShown }: ObjectionNotesProps) {
  return notes.map((note) => (
    <section key={note.reference} className="part rule" aria-labelledby={`note-${note.reference}`}>
      <Note note={note} zone={zone} basesShown={basesShown} />
    </section>
  ));
}

function Note({ note, zone, basesShown }: { note: NoteShown; zone: string; basesShown: boolean }) {
  const t = useTranslations();
  const { reference, mission, receivedAt, basis, objections } = note;
  const columns = useNamedColumns(objections, zone, t("objections.objectors.state"));
  return (
    <>
      <header>
        <h2 id={`note-${reference}`}>
          <UserText>{mission}</UserText>
        </h2>
        <p className="small mute">
          {t("objections.objectors.note")} <Reference>{reference}</Reference>
        </p>
      </header>
      <p className="small mute">
        {t("objections.objectors.received")} <Receipt instant={receivedAt} zone={zone} />
      </p>
      {basesShown &&
        (basis === null ? (
          <p>{t("objections.objectors.noBasis")}</p>
        ) : (
          <InsetText>
            <p className="small mute">{t("objections.objectors.basis")}</p>
            <UserText lines>{basis}</UserText>
          </InsetText>
        ))}
      <Table
        caption={t("objections.objectors.organisations", { count: objections.length })}
        rows={objections}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </>
  );
}
