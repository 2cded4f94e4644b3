import { useTranslations } from "use-intl";
import { inZone } from "#messages/kit/instant.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import type { Column } from "../kit/page/table.tsx";
import { ShortReceipt } from "../kit/status/deadline.tsx";

/** When an objection was withdrawn, as exactly as it was received; shown where any was. */
export function useWithdrawnColumn(zone: string): Column<{ readonly withdrawnAt: string | null }> {
  const t = useTranslations();
  return {
    key: "withdrawn",
    label: inZone(t("objections.note.withdrawn"), zone, useLanguage()),
    whole: true,
    cell: ({ withdrawnAt }) => withdrawnAt !== null && <ShortReceipt instant={withdrawnAt} zone={zone} />,
  };
}
