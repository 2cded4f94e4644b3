import { useTranslations } from "use-intl";
import { SummaryList } from "../kit/page/summary-list.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { Moment, Receipt } from "../kit/status/deadline.tsx";
import { Tag } from "../kit/status/tag.tsx";

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
          <h3 className="govuk-heading-s" id={`note-${reference}`}>
            <UserText>{mission}</UserText>
            {", "}
            {t("objections.objectors.note", { reference: "" })}
            <Reference>{reference}</Reference>
          </h3>
          <SummaryList
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
                    <div className="portal-muted">
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
                    <Tag tone="negative">{t("objections.objectors.stands")}</Tag>
                  ) : (
                    <>
                      <Tag tone="neutral">{t("objections.objectors.withdrawn")}</Tag>
                      <div className="portal-muted">
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
