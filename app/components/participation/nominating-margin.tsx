import { keptFor } from "#domain/record/retention.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { OwnSessionSeen } from "#views/participation/own-representatives.ts";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";

/** What the decision says of who comes, with its paragraph. */
export function DecisionSays({ says, most }: Pick<OwnSessionSeen, "says" | "most">) {
  const t = useTranslations();
  return (
    <>
      <p>
        {!says.attendFormal
          ? t("participation.own.attendsNot")
          : most === null
            ? t("participation.own.noLimit")
            : t("participation.own.most", { count: most })}
      </p>
      <p className="small mute">
        <Cited citation={says.cites} />
      </p>
    </>
  );
}

/** How many are nominated, of how many at most. */
export function useHowMany() {
  const t = useTranslations();
  return ({ representatives: { length: count }, most }: Pick<OwnSessionSeen, "representatives" | "most">) =>
    most === null ? t("participation.standing", { count }) : t("participation.standingOf", { count, most });
}

/** Beside a form about a representative: for which session, what the decision says, and who sees what is said. */
export function NominatingMargin({ session }: { session: OwnSessionSeen }) {
  const t = useTranslations();
  const language = useLanguage();
  const howMany = useHowMany();
  return (
    <>
      <Box>
        <p>
          <a href={paths(language).session(session.process.slug, session.id)}>
            <UserText>{session.title}</UserText>
          </a>
        </p>
        <p>{formatDays(session, language)}</p>
        <p>{howMany(session)}</p>
      </Box>
      <Box title={t("participation.own.says")}>
        <DecisionSays {...session} />
      </Box>
      <WhoSees />
    </>
  );
}

/** That personal data is seen by few, and not for ever. */
export function WhoSees() {
  const t = useTranslations();
  return (
    <Box title={t("participation.own.whoSees")}>
      <p>{t("participation.own.whoSeesText", { months: keptFor.representativesMonths })}</p>
      <p>{t("participation.own.tell")}</p>
    </Box>
  );
}
