import { formatDate } from "#messages/kit/instant.ts";
import type { ApplicationExplained } from "#views/applications/own-application.ts";
import { Country } from "../kit/page/country.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Comma, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** Under the name that goes with an application: what its organisation is called since, as its accreditation says. */
export function CalledNow({ application: { calledNow, session } }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const language = useLanguage();
  if (calledNow === null) return null;
  const { name, acronym, country, since } = calledNow;
  return (
    <p>
      {t("accreditation.nameChange.calledSince", { since: formatDate(since, session.zone, language) })}{" "}
      <strong>
        <UserText>{name}</UserText>
      </strong>
      {acronym !== null && (
        <>
          <Comma />
          <UserText>{acronym}</UserText>
        </>
      )}
      <Comma />
      <Country code={country} />
    </p>
  );
}
