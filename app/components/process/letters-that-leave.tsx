import type { LettersThatLeave as Leaving } from "#views/kit/letters-that-leave.ts";
import { useTranslations } from "../kit/page/words.ts";

const readers = ["missions", "chair", "organisations", "subscribers"] as const;

/** How many letters leave at once, and to whom, before what sends them is done. */
export function LettersThatLeave({ letters }: { letters: Leaving }) {
  const t = useTranslations();
  const all = readers.reduce((sum, one) => sum + letters[one], 0);
  return (
    <section className="part rule">
      <h2>{t("process.lettersThatLeave.title", { count: all })}</h2>
      {all > 0 && (
        <ul>
          {readers
            .filter((one) => letters[one] > 0)
            .map((one) => (
              <li key={one}>{t(`process.lettersThatLeave.${one}`, { count: letters[one] })}</li>
            ))}
        </ul>
      )}
    </section>
  );
}
