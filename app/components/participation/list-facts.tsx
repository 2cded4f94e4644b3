import type { listShown } from "#views/participation/list-of-speakers.ts";
import { Facts } from "../kit/page/facts.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline, Moment } from "../kit/status/deadline.tsx";

/** When the speakers of a list are heard, and until when organisations inscribe. */
export function ListFacts({ list, zone }: { list: ReturnType<typeof listShown>; zone: string }) {
  const t = useTranslations();
  const { beginsAt, closesAt, minutes, publishedAt } = list;
  return (
    <Facts
      rows={[
        { key: t("participation.speakers.field.heard"), value: <Deadline instant={beginsAt} zone={zone} /> },
        { key: t("participation.speakers.field.closes"), value: <Deadline instant={closesAt} zone={zone} /> },
        {
          key: t("participation.speakers.field.minutes"),
          value: t("participation.speakers.minutes", { count: minutes }),
        },
        ...(publishedAt === null
          ? []
          : [
              {
                key: t("participation.speakers.field.published"),
                value: <Moment instant={publishedAt} zone={zone} />,
              },
            ]),
      ]}
    />
  );
}
