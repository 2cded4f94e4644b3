import { useTranslations } from "use-intl";
import { wordOnRecord } from "#messages/kit/on-record.ts";
import { paths } from "#paths";
import type { AuditEntryShown } from "#views/record/audit-trail.ts";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { Moment } from "../kit/status/deadline.tsx";
import { Changed, Changes } from "./changes.tsx";
import { Actor, EventWords } from "./event-list.tsx";

/** A page of the record. Whoever may review gets from an entry to what it is about. */
export function AuditTable({ entries, mayReview }: { entries: readonly AuditEntryShown[]; mayReview: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const rows = entries.map((entry, index) => ({ ...entry, key: String(index) }));
  const kindOf = (kind: string) => wordOnRecord(t, "subject", kind);
  const addressOf = ({ reference, call, period, accreditation, nameChange }: AuditEntryShown) => {
    if (!mayReview) return null;
    if (call !== null) return to.call(call);
    if (period !== null) return to.noObjectionPeriod(period);
    if (nameChange !== null) return to.nameChange(nameChange);
    if (accreditation !== null) return to.accreditation(accreditation);
    return reference === null ? null : to.reviewApplication(reference);
  };
  return (
    <Table
      caption={t("record.audit.title")}
      rows={rows}
      rowKey={({ key }) => key}
      firstCellIsHeader={false}
      columns={[
        {
          key: "at",
          label: t("applications.deskField.when"),
          cell: ({ at, zone }) => <Moment instant={at} zone={zone} />,
        },
        {
          key: "event",
          label: t("applications.deskField.event"),
          cell: ({ event, changes, changed }) => (
            <>
              <EventWords event={event} />
              {changed.length > 0 && <Changed fields={changed} />}
              {changes.length > 0 && <Changes changes={changes} />}
            </>
          ),
        },
        {
          key: "subject",
          label: t("applications.deskField.subject"),
          cell: (entry) => {
            const address = addressOf(entry);
            const words = (
              <>
                {kindOf(entry.subjectKind)}
                {entry.reference !== null && (
                  <>
                    {" "}
                    <Reference>{entry.reference}</Reference>
                  </>
                )}
                {entry.name !== null && (
                  <div>
                    <UserText>{entry.name}</UserText>
                  </div>
                )}
              </>
            );
            return (
              <>
                {address === null ? words : <a href={address}>{words}</a>}
                {entry.subject !== null && (
                  <div>
                    <a href={listAddress(to.auditTrail, { subject: entry.subject })}>
                      {t("record.audit.onlyThis")}
                      <span className="unseen">
                        {" "}
                        {kindOf(entry.subjectKind)} {entry.reference} {entry.name}
                      </span>
                    </a>
                  </div>
                )}
              </>
            );
          },
        },
        {
          key: "by",
          label: t("applications.deskField.by"),
          cell: ({ actorName, actorRole }) => <Actor name={actorName} role={actorRole} />,
        },
      ]}
    />
  );
}
