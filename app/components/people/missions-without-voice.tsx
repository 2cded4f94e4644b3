import { Warning } from "../kit/page/notices.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** Before silence is asked for: from whom it would come because nobody can speak. Nothing, where somebody can for each. */
export function MissionsWithoutVoice({ count }: { count: number }) {
  const t = useTranslations();
  return count > 0 && <Warning>{t("people.missions.withoutVoice", { count })}</Warning>;
}
