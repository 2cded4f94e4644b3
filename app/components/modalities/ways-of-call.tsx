import { Fold } from "../kit/page/notices.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { PreviewWays, type WaysShown } from "./preview-ways.tsx";

/** The way that the decision lays down for those of a call, drawn as its preview is, with the days of its session; for applicants without its leaves and marks. */
export function WaysOfCall({ seen, linesOnly = false }: { seen: WaysShown; linesOnly?: boolean }) {
  const t = useTranslations();
  return (
    <Fold summary={t("modalities.preview.wayOfCall")} says={t("modalities.preview.wayOfCallSays")}>
      <h2 className="unseen">{t("modalities.preview.wayOfCall")}</h2>
      <PreviewWays {...{ seen, linesOnly }} />
    </Fold>
  );
}
