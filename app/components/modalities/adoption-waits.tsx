import type { Id } from "#domain/kit/id.ts";
import { paths } from "#paths";
import { Note } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon, Stop } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** That somebody has entered the adoption of the text, and nobody has confirmed it yet. */
export function AdoptionWaits({ adoption }: { adoption: Id<"adoption"> }) {
  const t = useTranslations();
  return (
    <Note>
      <p>
        <a href={paths(useLanguage()).adoption(adoption)}>{t("modalities.adoption.page.title")}</a>
        <Colon />
        {t("modalities.adoption.page.waits")}
        <Stop />
        {t("modalities.adoption.page.waitsText")}
      </p>
    </Note>
  );
}
