import { useTranslations } from "use-intl";
import { Facts } from "../kit/page/facts.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { Moment, Receipt } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";

export interface NoteShown {
  readonly reference: string;
  readonly mission: string;
  readonly receivedAt: string;
  readonly basis: string | null;
  readonly objections: readonly {
    readonly id: string;
    readonly reference: string;
    readonly organisation: string;
    readonly withdrawnAt: string | null;
  }[];
}

interface ObjectionNotesProps {
  notes: readonly NoteShown[];
  zone: string;
  /** Whether the decision lets the Chair read why. */
  basesShown: boolean;
}

/** The notes of the missions, each with the organisations that it names. */
export function ObjectionNotes({ notes, zone, basesShown }: ObjectionNotesProps) {
  const t = useTranslations();
  return (
    <>
      {notes.map(({ reference, mission, receivedAt, basis, objections }) => (
        <section key={reference} aria-labelledby={`note-${reference}`}>
          <h3 className="minor" id={`note-${reference}`}>
            <UserText>{mission}</UserText>
            {", "}
            {t("objections.objectors.note", { reference: "" })}
            <Reference>{reference}</Reference>
          </h3>
          <Facts
            rows={[
              { key: t("objections.objectors.received"), value: <Receipt instant={receivedAt} zone={zone} /> },
              ...(basesShown
                ? [
                    {
                      key: t("objections.objectors.basis"),
                      value: basis === null ? t("objections.objectors.noBasis") : <UserText lines>{basis}</UserText>,
                    },
                  ]
                : []),
            ]}
          />
          <Table
            caption={t("objections.objectors.organisations", { count: objections.length })}
            captionSize="s"
            rows={objections}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "organisation",
                label: t("objections.objectors.organisation"),
                cell: ({ organisation, reference: application }) => (
                  <>
                    <UserText>{organisation}</UserText>
                    <div className="mute">
                      <Reference>{application}</Reference>
                    </div>
                  </>
                ),
              },
              {
                key: "state",
                label: t("objections.objectors.state"),
                cell: ({ withdrawnAt }) =>
                  withdrawnAt === null ? (
                    <Status tone="no">{t("objections.objectors.stands")}</Status>
                  ) : (
                    <>
                      <Status tone="idle">{t("objections.objectors.withdrawn")}</Status>
                      <div className="mute">
                        <Moment instant={withdrawnAt} zone={zone} />
                      </div>
                    </>
                  ),
              },
            ]}
          />
        </section>
      ))}
    </>
  );
}
