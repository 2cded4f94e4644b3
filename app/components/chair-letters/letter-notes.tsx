import type { Id } from "#domain/kit/id.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { Note } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface LetterSaved {
  readonly id: Id<"chair_letter">;
  readonly saved: { readonly by: string | null };
}

/** Another person was faster: what the second one typed stands in the form, and what the first one saved is a link away. */
export function SavedMeanwhile({ letter: { id, saved } }: { letter: LetterSaved }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Note>
      <p>{t("chairLetters.write.meanwhile", { who: isolated(saved.by ?? t("chairLetters.write.somebody")) })}</p>
      <p>
        <a href={to.chairLetter(id)} target="_blank" rel="noreferrer">
          {t("chairLetters.write.seeSaved")}
        </a>
      </p>
      <p>{t("chairLetters.write.takeOver")}</p>
    </Note>
  );
}
