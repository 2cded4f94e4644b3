import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Receipt } from "../kit/status/deadline.tsx";
import { Verdict } from "../kit/status/status.tsx";

/** The receipt of the reader's own mission for having broken silence. */
export function OwnBreak({ own, zone }: { own: { receivedAt: string; reason: string | null }; zone: string }) {
  const t = useTranslations();
  return (
    <Verdict tone="ok" word={t("modalities.silenceOfMission.ownHeading")}>
      <p>
        {t("objections.note.receivedAt")} <Receipt instant={own.receivedAt} zone={zone} />
      </p>
      <p className="small">{t("modalities.silenceOfMission.ownText")}</p>
      {own.reason === null ? (
        <p className="small">{t("modalities.silenceOfMission.noReason")}</p>
      ) : (
        <>
          <p className="small">{t("modalities.silenceOfMission.ownReason")}</p>
          <UserText lines>{own.reason}</UserText>
        </>
      )}
      <p className="small no-print">{t("modalities.silenceOfMission.print")}</p>
    </Verdict>
  );
}
