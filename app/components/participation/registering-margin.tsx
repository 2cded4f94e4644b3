import { keptFor } from "#domain/record/retention.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { OwnSessionOpenToAll } from "#views/participation/own-registrations.ts";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** Beside a form about somebody who is registered: for which session, that it is no accreditation, how many at most, and who sees what is said. */
export function RegisteringMargin({ session }: { session: OwnSessionOpenToAll }) {
  const t = useTranslations();
  const language = useLanguage();
  const { process, id, title, registrations, most } = session;
  return (
    <>
      <Box>
        <p>
          <a href={paths(language).session(process.slug, id)}>
            <UserText>{title}</UserText>
          </a>
        </p>
        <p>{formatDays(session, language)}</p>
        <p>{t("participation.register.standing", { count: registrations.length, most })}</p>
        <p className="small mute">{t("participation.register.limit", { most })}</p>
      </Box>
      <WhoSeesRegistered />
    </>
  );
}

/** That personal data is seen by few, and not for ever. */
export function WhoSeesRegistered() {
  const t = useTranslations();
  return (
    <Box title={t("participation.own.whoSees")}>
      <p>{t("participation.register.whoSeesText", { months: keptFor.representativesMonths })}</p>
      <p>{t("participation.register.tell")}</p>
    </Box>
  );
}
