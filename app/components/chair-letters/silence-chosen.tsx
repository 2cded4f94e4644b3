import type { LetterToWriteSeen } from "#views/chair-letters/letter-of-chair.ts";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline } from "../kit/status/deadline.tsx";
import { LetterSilences } from "./letter-silences.tsx";

interface SilenceChosenProps {
  title: string;
  opensAt: string | null;
  zone: string;
  silence: NonNullable<LetterToWriteSeen["silence"]>;
}

/** A silence that was chosen for a letter, as it is looked at before the letter is to open it. */
export function SilenceChosen({ title, opensAt, zone, silence }: SilenceChosenProps) {
  const t = useTranslations();
  return (
    <>
      <p className="lede">
        <UserText>{title}</UserText>
      </p>
      <p>
        {opensAt === null ? (
          t("chairLetters.does.opensWithLetter")
        ) : (
          <>
            {t("modalities.silenceOfChair.opensAt")} <Deadline instant={opensAt} zone={zone} />
          </>
        )}
      </p>
      <LetterSilences silences={silence} />
      <p>{t("chairLetters.does.confirmLead")}</p>
    </>
  );
}
