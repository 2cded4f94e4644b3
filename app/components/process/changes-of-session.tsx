import type { CorrectedDetails } from "#domain/process/session-details.ts";
import { correctedInWords } from "#messages/kit/corrected-details.ts";
import { formatDays, formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface ChangesOfSessionProps {
  changes: readonly { to: "confirmed" | "cancelled"; reason: string; changedAt: string }[];
  /** The days that were announced before. */
  earlier: readonly { beginsOn: string; endsOn: string; reason: string; movedAt: string }[];
  /** What was said of it before. */
  corrections?: readonly { corrected: CorrectedDetails; reason: string; correctedAt: string }[];
  zone: string;
}

/** That it was confirmed or cancelled, the days that were announced before, and what was corrected. */
export function ChangesOfSession({ changes, earlier, corrections = [], zone }: ChangesOfSessionProps) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <>
      {changes.map(({ to, reason, changedAt }) => (
        <div key={changedAt}>
          {t(`process.changeSession.${to}`, {
            at: formatInstant(changedAt, zone, language),
            reason: isolated(reason),
          })}
        </div>
      ))}
      {earlier.map((days) => (
        <div key={days.movedAt}>
          {t("process.moveSession.announced", {
            at: formatInstant(days.movedAt, zone, language),
            days: formatDays(days, language),
            reason: isolated(days.reason),
          })}
        </div>
      ))}
      {corrections.map(({ corrected, reason, correctedAt }) => (
        <div key={correctedAt}>
          {t("process.correctSession.corrected", {
            at: formatInstant(correctedAt, zone, language),
            reason: isolated(reason),
          })}
          <ul>
            {correctedInWords(t, corrected).map(({ detail, called, was }) => (
              <li key={detail}>{t("process.correctSession.announced", { called, was: isolated(was) })}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
