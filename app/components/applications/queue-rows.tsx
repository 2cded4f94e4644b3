import type { ApplicationOrder } from "#domain/applications/application.ts";
import type { readQueue } from "#forms/applications/queue-query.ts";
import { listed } from "#messages/kit/listed.ts";
import { paths } from "#paths";
import type { QueueSeen } from "#views/applications/queue.ts";
import { BulkTable } from "../kit/form/bulk-table.tsx";
import { Button } from "../kit/form/button.tsx";
import { Country } from "../kit/page/country.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { type Column, Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Bar } from "../kit/status/bars.tsx";
import { ShortDay } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";
import { classOnDesk } from "../modalities/class-title.tsx";
import { DeskStanding } from "./desk-standing.tsx";
import { OfficerChoice } from "./officer-choice.tsx";
import { PreparedInWords } from "./prepared-ruling.tsx";

interface QueueRowsProps {
  /** As the address has it. */
  filter: ReturnType<typeof readQueue>;
  queue: Pick<QueueSeen, "rows" | "workload">;
  /** Whether the reader shares in the work of the desk. */
  assigns: boolean;
  address: (changes: { order: ApplicationOrder }) => string;
}

/** The applications on a list of the desk; who assigns, or prepares several clearances, chooses among them. */
export function QueueRows(props: QueueRowsProps) {
  const { filter, queue, assigns, address } = props;
  const t = useTranslations();
  const to = paths(useLanguage());
  const from = listAddress("", filter).slice(1);
  const waits = filter.state === "submitted" || filter.state === "all";
  const longest = Math.max(1, ...queue.rows.map(({ waiting }) => waiting ?? 0));
  const sort = (up: ApplicationOrder, down?: ApplicationOrder) => ({
    href: address({ order: filter.order === up && down !== undefined ? down : up }),
    order:
      filter.order === up
        ? ("ascending" as const)
        : filter.order === down
          ? ("descending" as const)
          : ("none" as const),
  });
  type Row = (typeof queue.rows)[number];
  const received: Column<Row> = {
    key: "received",
    label: t("applications.deskField.received"),
    whole: true,
    ...(waits ? { from: 90 } : { sort: sort("received", "-received") }),
    cell: ({ receivedAt, zone }) =>
      receivedAt === null ? t("page.notGiven") : <ShortDay instant={receivedAt} zone={zone} />,
  };
  const columns: Column<Row>[] = [
    {
      key: "country",
      label: t("applications.deskField.country"),
      narrow: "plain",
      sort: sort("country"),
      cell: ({ organisation }) => <Country code={organisation.country} />,
    },
    { key: "category", label: t("applications.deskField.category"), ...classOnDesk(queue.rows) },
    ...(filter.call === undefined
      ? [
          {
            key: "process",
            label: t("applications.deskField.process"),
            from: 90 as const,
            cell: ({ process }: Row) => <UserText>{process}</UserText>,
          },
        ]
      : []),
    received,
    ...(filter.state === "returned"
      ? [
          {
            key: "until",
            label: t("applications.return.until"),
            whole: true,
            sort: sort("until"),
            cell: ({ completableUntil, zone }: Row) =>
              completableUntil === null ? null : <ShortDay instant={completableUntil} zone={zone} />,
          },
        ]
      : []),
    ...(waits
      ? [
          {
            key: "days",
            label: t("applications.queue.days"),
            numeric: true,
            whole: true,
            sort: sort("-received", "received"),
            cell: ({ waiting }: Row) =>
              waiting === null ? null : (
                <>
                  {waiting} <Bar share={waiting / longest} soft />
                </>
              ),
          },
        ]
      : []),
    {
      key: "look",
      label: t("applications.queue.toLookAt"),
      narrow: "own",
      cell: ({ doubled, changed, gone, overdue, prepared, answersChangedAt, zone }) => (
        <>
          {(doubled || changed || gone || overdue) && (
            <Status tone="act">
              {listed(
                [
                  overdue && t("applications.queue.overdue"),
                  doubled && t("applications.queue.doubled"),
                  changed && t("applications.queue.changed"),
                  gone && t("applications.queue.gone"),
                ].filter((words) => words !== false),
                t,
              )}
            </Status>
          )}
          {answersChangedAt !== null && (
            <>
              {" "}
              <Status tone="act">
                {t("applications.queue.answersChanged")} <ShortDay instant={answersChangedAt} zone={zone} />
              </Status>
            </>
          )}
          {prepared !== null && (
            <>
              {" "}
              <Status tone="run">
                <PreparedInWords prepared={prepared} />
              </Status>
            </>
          )}
        </>
      ),
    },
    {
      key: "standing",
      label: t("applications.deskField.standing"),
      narrow: "own",
      whole: true,
      cell: ({ standing, withOffice, heldBack }) =>
        heldBack ? (
          <Status tone="act">{t("applications.queue.heldBack")}</Status>
        ) : withOffice === null || filter.state === "other-office" ? (
          <DeskStanding standing={standing} common={filter.state !== "all"} />
        ) : (
          <span className="mute">{t("applications.queue.state.other-office", { office: withOffice })}</span>
        ),
    },
    ...(assigns
      ? [
          {
            key: "officer",
            label: t("applications.assignment.column"),
            clip: true,
            cell: ({ officer }: Row) =>
              officer === null ? (
                <span className="mute">{t("applications.assignment.nobody")}</span>
              ) : (
                <span title={officer.name}>
                  <UserText>{officer.name}</UserText>
                </span>
              ),
          },
        ]
      : []),
    {
      key: "reference",
      label: t("applications.deskField.reference"),
      from: 68,
      cell: ({ reference }) => (
        <span className="mute">
          <Reference>{reference}</Reference>
        </span>
      ),
    },
  ];
  const table = {
    caption: t("applications.queue.title"),
    dense: true,
    rows: queue.rows,
  };
  const name = ({ reference, organisation }: Row) => (
    <>
      <a href={listAddress(to.reviewApplication(reference), { queue: from })} title={organisation.name}>
        <UserText>{organisation.name}</UserText>
      </a>
      {organisation.acronym !== null && (
        <>
          {" "}
          <span className="acronym">
            <UserText>{organisation.acronym}</UserText>
          </span>
        </>
      )}
    </>
  );
  const named = { label: t("applications.deskField.organisation"), sort: sort("name", "-name") };
  // What has its outcome is assigned to nobody any more, and only what waits for the reader's office is ruled on by it.
  const prepares = filter.state === "submitted";
  if (filter.state === "decided" || !(assigns || prepares))
    return (
      <Table
        {...table}
        columns={[{ key: "name", clip: true, ...named, cell: name }, ...columns]}
        rowKey={({ reference }) => reference}
      />
    );
  const mayDo = assigns ? (prepares ? "both" : "assign") : "prepare";
  return (
    <form method="get" action={assigns ? to.assignApplications : to.prepareClearances}>
      <input type="hidden" name="queue" value={from} />
      <BulkTable
        {...table}
        name="applications"
        rowNameLabel={named.label}
        rowNameSort={named.sort}
        rowNameClip
        rowName={name}
        value={({ reference }) => reference}
        columns={columns}
      />
      <div className="bulk no-print">
        {assigns && (
          <>
            <OfficerChoice officers={queue.workload} />
            <Button tight>{t("applications.assignment.choose")}</Button>
          </>
        )}
        {prepares && (
          <Button tight variant="calm" formAction={to.prepareClearances}>
            {t("applications.together.go")}
          </Button>
        )}
        <span className="wide">{t(nothingYet[mayDo])}</span>
      </div>
    </form>
  );
}

const nothingYet = {
  both: "applications.together.nothingYet",
  assign: "applications.assignment.nothingYet",
  prepare: "applications.together.nothingPrepared",
} as const;
