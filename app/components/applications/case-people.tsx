import type { CaseSeen } from "#views/applications/application-for-review.ts";
import { Box } from "../kit/page/page.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";

/** Who acts for the organisation: who may be written to about it. */
export function CasePeople({ people }: Pick<CaseSeen, "people">) {
  const t = useTranslations();
  if (people === null) return null;
  return (
    <Box title={t("applications.review.people")}>
      {people.length === 0 && <p className="mute">{t("applications.review.noPeople")}</p>}
      {people.map(({ name, email, lettersLost }) => (
        <p key={email}>
          <UserText>{name}</UserText>
          <br />
          <a href={`mailto:${email}`}>
            <Reference>{email}</Reference>
          </a>
          {lettersLost > 0 && (
            <>
              <br />
              <Status tone="act">{t("people.missions.state.letters", { count: lettersLost })}</Status>
            </>
          )}
        </p>
      ))}
    </Box>
  );
}
