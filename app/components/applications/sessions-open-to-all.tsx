import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { SessionOpenToAll } from "#views/process/sessions-open-to-all.ts";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
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
      <ul className="plain flow">
        {sessions.map((session) => (
          <li key={session.id}>
            <a href={to.session(process, session.id)}>
              <UserText>{session.title}</UserText>
            </a>
            <div className="small mute">{formatDays(session, language)}</div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
