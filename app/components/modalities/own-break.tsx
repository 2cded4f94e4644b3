import { useTranslations } from "use-intl";
import { InsetText, UserText } from "../kit/page/text.tsx";
import { Receipt } from "../kit/status/deadline.tsx";

/** The receipt of the reader's own mission for having broken silence. */
export function OwnBreak({ own, zone }: { own: { receivedAt: string; reason: string | null }; zone: string }) {
  const t = useTranslations();
  return (
    <InsetText>
      <h2 className="minor">{t("modalities.silenceOfMission.ownHeading")}</h2>
      <p>
        <strong>{t("objections.note.receivedAt")}</strong> <Receipt instant={own.receivedAt} zone={zone} />
      </p>
      <p>{t("modalities.silenceOfMission.ownText")}</p>
      {own.reason === null ? (
        <p>{t("modalities.silenceOfMission.noReason")}</p>
      ) : (
        <>
          <p>
            <strong>{t("modalities.silenceOfMission.ownReason")}</strong>
          </p>
          <UserText lines>{own.reason}</UserText>
        </>
      )}
      <p className="no-print">{t("modalities.silenceOfMission.print")}</p>
    </InsetText>
  );
}
