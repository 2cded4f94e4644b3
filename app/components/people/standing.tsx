import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";

interface StandingProps {
  deactivated: boolean;
  oneFactor?: boolean;
  /** A reset of the second factor waits for an administrator. */
  resetWaits?: boolean;
}

/** Whether somebody may sign in; what is as it should be stands back. Who holds no office needs no second factor. */
export function Standing({ deactivated, oneFactor = false, resetWaits = false }: StandingProps) {
  const t = useTranslations();
  if (deactivated) return <Status tone="off">{t("people.person.ended")}</Status>;
  if (resetWaits) return <Status tone="act">{t("people.person.resetWaits")}</Status>;
  if (oneFactor) return <Status tone="act">{t("people.person.oneFactor")}</Status>;
  return <Status tone="idle">{t("people.person.active")}</Status>;
}
