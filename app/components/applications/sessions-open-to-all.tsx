import { mostRegistered } from "#domain/participation/registration.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { SessionOpenToAll } from "#views/participation/own-registrations.ts";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** What is left to an organisation that has no accreditation in force; nothing where no such session lies ahead. */
export function SessionsOpenToAll({ process, sessions }: { process: string; sessions: readonly SessionOpenToAll[] }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  if (sessions.length === 0) return null;
  return (
    <Part title={t("applications.status.openToAll")}>
      <p>{t("applications.status.openToAllLead")}</p>
      <p>{t("participation.register.noAccreditation")}</p>
      <ul className="plain flow">
        {sessions.map((session) => (
          <li key={session.id}>
            <a href={to.session(process, session.id)}>
              <UserText>{session.title}</UserText>
            </a>
            <div className="small mute">
              {formatDays(session, language)}
              {session.registered > 0 && (
                <>
                  {" · "}
                  <a href={`${to.ownRepresentatives}#register-${session.id}`}>
                    {t("participation.register.standing", { count: session.registered, most: mostRegistered })}
                  </a>
                </>
              )}
            </div>
            {session.mayRegister && (
              <a href={to.registerForSession(session.id)} className="no-print">
                {t("participation.register.title")}
                <span className="unseen">
                  <Colon />
                  {session.title}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
