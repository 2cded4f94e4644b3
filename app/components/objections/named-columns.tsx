import type { Said } from "#domain/objections/objection.ts";
import { inZone } from "#messages/kit/instant.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import type { Column } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { ShortReceipt } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";

interface Named {
  readonly reference: string;
  readonly organisation: string;
  readonly withdrawnAt: string | null;
  readonly kind: "objection" | "hold";
  readonly said: Said;
  readonly limitAt: string | null;
  readonly maintainedAt: string | null;
}

/**
 * Whom a note names, and what has become of each; when an objection was withdrawn, as exactly as it was received, is shown where any was. `state` is
 * the head of the column that says whether it stands.
 */
export function useNamedColumns(named: readonly Named[], zone: string, state: string): Column<Named>[] {
  const t = useTranslations();
  const language = useLanguage();
  const isLifted = named.some(({ kind, withdrawnAt }) => kind === "hold" && withdrawnAt !== null);
  const withdrawn = t(isLifted ? "objections.note.withdrawnOrLifted" : "objections.note.withdrawn");
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
      cell: ({ withdrawnAt, kind, said, maintainedAt }) => {
        if (withdrawnAt !== null)
          return (
            <Status tone="off">
              {kind === "hold" ? t("objections.hold.wasLifted") : t("objections.note.withdrawn")}
            </Status>
          );
        if (said === "hold") return <Status tone="run">{t("objections.hold.lasts")}</Status>;
        if (said === "hold-ended") return <Status tone="off">{t("objections.hold.ended")}</Status>;
        if (said === "objection-by-limit") return <Status tone="idle">{t("objections.hold.becameObjection")}</Status>;
        return (
          <Status tone="idle">
            {maintainedAt === null ? t("objections.note.stands") : t("objections.consultations.stateOf.maintained")}
          </Status>
        );
      },
    },
    {
      key: "limit",
      label: inZone(t("objections.hold.limit"), zone, language),
      whole: true,
      cell: ({ limitAt }) => limitAt !== null && <ShortReceipt instant={limitAt} zone={zone} />,
    },
    {
      key: "withdrawn",
      label: inZone(withdrawn, zone, language),
      whole: true,
      cell: ({ withdrawnAt }) => withdrawnAt !== null && <ShortReceipt instant={withdrawnAt} zone={zone} />,
    },
  ];
  const isShown: Record<string, boolean> = {
    withdrawn: named.some(({ withdrawnAt }) => withdrawnAt !== null),
    limit: named.some(({ limitAt }) => limitAt !== null),
  };
  return columns.filter(({ key }) => isShown[key] ?? true);
}
