import type { seeListsAhead } from "#views/participation/list-of-speakers.ts";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";

/** Whether a list of speakers is open, closed or published, and how many are on it. */
export function ListStatus({
  list: { hasClosed, publishedAt, count },
}: {
  list: Awaited<ReturnType<typeof seeListsAhead>>[number];
}) {
  const t = useTranslations();
  if (publishedAt !== null) return <Status tone="ok">{t("participation.speakers.ahead.published", { count })}</Status>;
  return hasClosed ? (
    <Status tone="idle">{t("participation.speakers.ahead.closed", { count })}</Status>
  ) : (
    <Status tone="run">{t("participation.speakers.ahead.open", { count })}</Status>
  );
}
