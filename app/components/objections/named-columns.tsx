import { useTranslations } from "use-intl";
import { inZone } from "#messages/kit/instant.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import type { Column } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { ShortReceipt } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";

interface Named {
  readonly reference: string;
  readonly organisation: string;
  readonly withdrawnAt: string | null;
}

/**
 * Whom a note names, and what has become of each; when an objection was withdrawn, as exactly as it was received, is shown where any was. `state` is
 * the head of the column that says whether it stands.
 */
export function useNamedColumns(named: readonly Named[], zone: string, state: string): Column<Named>[] {
  const t = useTranslations();
  const withdrawn = inZone(t("objections.note.withdrawn"), zone, useLanguage());
  const columns: Column<Named>[] = [
    {
      key: "organisation",
      label: t("objections.field.organisation"),
      cell: ({ organisation }) => <UserText>{organisation}</UserText>,
    },
    {
      key: "reference",
      label: t("objections.field.reference"),
      narrow: "plain",
      whole: true,
      cell: ({ reference }) => <Reference>{reference}</Reference>,
    },
    {
      key: "state",
      label: state,
      narrow: "own",
      cell: ({ withdrawnAt }) =>
        withdrawnAt === null ? (
          <Status tone="idle">{t("objections.note.stands")}</Status>
        ) : (
          <Status tone="off">{t("objections.note.withdrawn")}</Status>
        ),
    },
    {
      key: "withdrawn",
      label: withdrawn,
      whole: true,
      cell: ({ withdrawnAt }) => withdrawnAt !== null && <ShortReceipt instant={withdrawnAt} zone={zone} />,
    },
  ];
  return named.some(({ withdrawnAt }) => withdrawnAt !== null)
    ? columns
    : columns.filter(({ key }) => key !== "withdrawn");
}
