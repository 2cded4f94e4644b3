import { headquarters } from "#domain/kit/calendar.ts";
import { formatShortDeadline } from "#messages/kit/instant.ts";
import { usePage } from "../kit/page/page-context.tsx";
import { type Column, Table } from "../kit/page/table.tsx";
import { Address, Colon, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";

interface Invitation {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly expired: boolean;
  readonly expiresAt: string;
}

interface InvitedProps<Row extends Invitation> {
  caption: string;
  waiting: readonly Row[];
  /** What is said of them beside. */
  more?: readonly Column<Row>[];
  /** Where the reader withdraws it; null where they do not. */
  withdraw: (row: Row) => string | null;
}

/** Who was invited to act for an organisation or a mission, and has not accepted yet. */
export function Invited<Row extends Invitation>({ caption, waiting, more = [], withdraw }: InvitedProps<Row>) {
  const t = useTranslations();
  const { language, now } = usePage();
  const columns: readonly Column<Row>[] = [
    {
      key: "name",
      label: t("people.colleagues.name"),
      cell: ({ name }) => (name === null ? "" : <UserText>{name}</UserText>),
    },
    {
      key: "email",
      label: t("people.colleagues.sentTo"),
      narrow: "plain",
      cell: ({ email }) => <Address>{email}</Address>,
    },
    ...more,
    {
      key: "standing",
      label: t("people.colleagues.standing"),
      narrow: "own",
      cell: ({ expired, expiresAt }) =>
        expired ? (
          <Status tone="act">{t("people.colleagues.expired")}</Status>
        ) : (
          <Status tone="idle">
            {t("people.colleagues.waits", { at: formatShortDeadline(expiresAt, headquarters, { language, now }) })}
          </Status>
        ),
    },
  ];
  const acts: Column<Row> = {
    key: "acts",
    label: t("people.colleagues.acts"),
    narrow: "own",
    cell: (row) => {
      const href = withdraw(row);
      return (
        href !== null && (
          <a href={href}>
            {t("people.colleagues.withdraw")}
            <span className="unseen">
              <Colon />
              {row.email}
            </span>
          </a>
        )
      );
    },
  };
  const isWithdrawn = waiting.some((row) => withdraw(row) !== null);
  return (
    <Table
      dense
      caption={caption}
      rows={waiting}
      rowKey={({ id }) => id}
      columns={isWithdrawn ? [...columns, acts] : columns}
    />
  );
}
