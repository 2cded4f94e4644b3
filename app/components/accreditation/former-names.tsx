import { countryName } from "#messages/kit/countries.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** What an accredited organisation was called before, each with the day on which that ended. */
export function FormerNames(props: {
  of: readonly { readonly name: string; readonly country: string; readonly until: string }[];
}) {
  const t = useTranslations();
  const language = useLanguage();
  return props.of.map(({ name, country, until }) => (
    <div className="small mute" key={`${until} ${name}`}>
      {t("accreditation.nameChange.formerly", {
        name: isolated(name),
        country: countryName(country, language),
        until: formatDay(until, language),
      })}
    </div>
  ));
}
