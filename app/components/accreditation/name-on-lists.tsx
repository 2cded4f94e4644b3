import { headquarters } from "#domain/kit/calendar.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { OwnNameChangeSeen } from "#views/accreditation/name-changes.ts";
import { Country } from "../kit/page/country.tsx";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon, Comma, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";

/** Beside the record of an accredited organisation: that a change of name waits, or could be asked for, and what stands on the lists meanwhile. */
export function NameOnLists({ names: { waits, latest, accreditedAs, refusal } }: { names: OwnNameChangeSeen }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (!waits && (refusal !== null || accreditedAs.length === 0)) return null;
  return (
    <Box title={t(waits ? "accreditation.nameChange.waits" : "accreditation.nameChange.differs")}>
      {waits && latest !== null && (
        <p>
          {t("accreditation.nameChange.asked", { name: isolated(latest.names.name) })}{" "}
          <Moment instant={latest.requestedAt} zone={headquarters} />
        </p>
      )}
      {accreditedAs.length > 0 && (
        <>
          <p>{t("accreditation.nameChange.untilThen")}</p>
          <ul>
            {accreditedAs.map(({ accreditation, process, names }) => (
              <li key={accreditation}>
                <UserText>{names.name}</UserText>
                <Comma />
                <Country code={names.country} />
                <Colon />
                <UserText>{process}</UserText>
              </li>
            ))}
          </ul>
        </>
      )}
      {!waits && (
        <p>
          <a href={to.requestNameChange}>{t("accreditation.nameChange.request")}</a>
        </p>
      )}
    </Box>
  );
}
