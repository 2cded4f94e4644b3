import { isolated } from "#messages/kit/isolated.ts";
import { listed } from "#messages/kit/listed.ts";
import { paths } from "#paths";
import type { PreparedInShort } from "#views/applications/prepared-in-short.ts";
import type { PreparedSeen } from "#views/applications/prepared-rulings.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import type { Column } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { ShortDay } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";

/** That a ruling is prepared, which, and by whom. */
export function PreparedInWords({ prepared }: { prepared: Pick<PreparedInShort, "kind" | "by" | "isReaders"> }) {
  const { kind, by, isReaders } = prepared;
  const t = useTranslations();
  return isReaders
    ? t("applications.prepared.isMine", { kind })
    : t("applications.prepared.is", { kind, officer: isolated(by) });
}

/** The organisation, which leads to what is prepared on its application. */
export function PreparedName({ row: { reference, name } }: { row: PreparedSeen }) {
  const to = paths(useLanguage());
  return (
    <a href={to.preparedRuling(reference)} title={name}>
      <UserText>{name}</UserText>
    </a>
  );
}

/** What a list of prepared rulings says of each, but whose it is. */
export function usePreparedColumns(): Column<PreparedSeen>[] {
  const t = useTranslations();
  return [
    {
      key: "ruling",
      label: t("applications.prepared.ruling"),
      narrow: "plain",
      whole: true,
      cell: ({ kind }) => t(`applications.prepared.kind.${kind}`),
    },
    {
      key: "words",
      label: t("applications.prepared.words"),
      narrow: "own",
      cell: ({ ground, beginning }) => (
        <>
          {ground !== null && <p>{t(`applications.refusalGround.${ground}`)}</p>}
          {beginning !== null && <UserText>{beginning}</UserText>}
        </>
      ),
    },
    {
      key: "look",
      label: t("applications.queue.toLookAt"),
      narrow: "own",
      cell: ({ toLookAt }) =>
        toLookAt.length > 0 && (
          <Status tone="act">
            {listed(
              toLookAt.map((what) => t(`applications.prepared.toLookAt.${what}`)),
              t,
            )}
          </Status>
        ),
    },
    {
      key: "by",
      label: t("applications.prepared.by"),
      cell: ({ by, isReaders }) => (isReaders ? t("applications.prepared.byMe") : <UserText>{by}</UserText>),
    },
    {
      key: "at",
      label: t("applications.prepared.at"),
      whole: true,
      cell: ({ at, zone }) => <ShortDay instant={at} zone={zone} />,
    },
    {
      key: "reference",
      label: t("applications.deskField.reference"),
      whole: true,
      narrow: "plain",
      cell: ({ reference }) => (
        <span className="mute">
          <Reference>{reference}</Reference>
        </span>
      ),
    },
  ];
}
