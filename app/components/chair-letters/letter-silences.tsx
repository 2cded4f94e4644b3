import type { LetterOfChairSeen } from "#views/chair-letters/letter-of-chair.ts";
import { Warning } from "../kit/page/notices.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { SecondLook } from "../kit/status/second-look.tsx";
import { MissionsWithoutVoice } from "../people/missions-without-voice.tsx";

/** Each silence that the letter would open, before it goes out: how long it lasts, what of it is unusual, what becomes of it where the letter waits, and who cannot break it. */
export function LetterSilences({ silences }: { silences: LetterOfChairSeen["silences"] }) {
  const { looks, openWithLetter, recommended, withoutVoice } = silences;
  const { hours, cites } = recommended;
  const t = useTranslations();
  return (
    <>
      {looks.map((look) => (
        <SecondLook key={look.closesAt} look={look} closing={t("chairLetters.circulate.silenceEnds")} />
      ))}
      {looks.some(({ isShort }) => isShort) && (
        <Warning>
          {t("modalities.silenceOfChair.short", { hours })} <Cited citation={cites} />
        </Warning>
      )}
      {openWithLetter && <Warning>{t("chairLetters.circulate.silenceWithLetter")}</Warning>}
      <MissionsWithoutVoice count={withoutVoice} />
    </>
  );
}
