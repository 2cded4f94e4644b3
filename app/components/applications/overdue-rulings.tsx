import { paths } from "#paths";
import type { Overdue } from "#views/applications/overdue.ts";
import { Note } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline } from "../kit/status/deadline.tsx";

/** What was due and has not come, each with the page on which it goes on for the reader; nothing where nothing is. */
export function OverdueRulings({ overdue, desk }: { overdue: readonly Overdue[]; desk: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (overdue.length === 0) return null;
  return (
    <Note>
      <ul className="plain">
        {overdue.map(({ key, by, call, process, dueAt, zone, count }) => (
          <li key={key}>
            <b>{t("applications.overdue.ruling", { by, count: count ?? 0, told: count === null ? "no" : "yes" })}</b>{" "}
            <UserText>{process.shortName}</UserText> · <UserText>{call}</UserText> · {t("applications.overdue.due")}{" "}
            <Deadline instant={dueAt} zone={zone} />
            {desk && (
              <>
                {" · "}
                <a href={by === "body" ? to.determinations : to.secretariat}>
                  {t("applications.overdue.go", { by })}
                  <span className="unseen"> {call}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Note>
  );
}
