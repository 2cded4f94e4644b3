import { nameInWords } from "#messages/kit/name-in-words.ts";
import { wordOnRecord } from "#messages/kit/on-record.ts";
import { paths } from "#paths";
import type { AuditEntryShown } from "#views/record/audit-trail.ts";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { Changed, Changes } from "./changes.tsx";
import { Actor, EventWords } from "./event-list.tsx";

type Row = AuditEntryShown & { readonly key: string };

/** A page of the record, a line an entry. Whoever may review gets from an entry to what it is about. */
export function AuditTable({ entries, mayReview }: { entries: readonly AuditEntryShown[]; mayReview: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const rows: readonly Row[] = entries.map((entry, index) => ({ ...entry, key: String(index) }));
  const { head, moment } = useMoments(rows.map(({ zone }) => zone));
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
      dense
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "event",
          label: t("applications.deskField.event"),
          whole: true,
          cell: ({ event }) => <EventWords event={event} />,
        },
        {
          key: "changes",
          label: t("record.audit.changed"),
          narrow: "own",
          cell: ({ changes, changed }) => (
            <>
              {changed.length > 0 && <Changed fields={changed} />}
              {changes.length > 0 && <Changes changes={changes} />}
            </>
          ),
        },
        {
          key: "subject",
          label: t("applications.deskField.subject"),
          clip: true,
          narrow: "plain",
          cell: (entry) => {
            const address = addressOf(entry);
            const words = <Subject name={entry.name} kind={kindOf(entry.subjectKind)} />;
            return address === null ? words : <a href={address}>{words}</a>;
          },
        },
        {
          key: "reference",
          label: t("applications.deskField.reference"),
          whole: true,
          narrow: "plain",
          cell: ({ reference }) => reference !== null && <Reference>{reference}</Reference>,
        },
        {
          key: "by",
          label: t("applications.deskField.by"),
          clip: true,
          narrow: "plain",
          cell: ({ actorName, actorRole }) => (
            <span title={actorName === null ? undefined : nameInWords(t, actorName)}>
              <Actor name={actorName} role={actorRole} />
            </span>
          ),
        },
        {
          key: "at",
          label: head(t("applications.deskField.when")),
          whole: true,
          narrow: "plain",
          cell: ({ at, zone }) => moment(at, zone),
        },
        {
          key: "only",
          label: t("record.audit.narrowed"),
          whole: true,
          narrow: "own",
          cell: (entry) =>
            entry.subject !== null && (
              <a href={listAddress(to.auditTrail, { subject: entry.subject })}>
                {t("record.audit.onlyThis")}
                <span className="unseen">
                  {" "}
                  {kindOf(entry.subjectKind)} {entry.reference} {nameInWords(t, entry.name ?? "")}
                </span>
              </a>
            ),
        },
      ]}
    />
  );
}

/** By its name, whose own script says where it is cut off; what has no name by what it is. */
function Subject({ name: asKept, kind }: { name: string | null; kind: string }) {
  const t = useTranslations();
  if (asKept === null) return kind;
  const name = nameInWords(t, asKept);
  return <span title={name}>{name}</span>;
}
