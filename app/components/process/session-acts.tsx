import { Fragment } from "react";
import type { Id } from "#domain/kit/id.ts";
import type { SessionStanding } from "#domain/process/session.ts";
import type { SessionFormat } from "#domain/process/session-details.ts";
import { paths } from "#paths";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface SessionActsProps {
  session: {
    id: Id<"session">;
    title: string;
    standing: SessionStanding;
    format: SessionFormat;
    hasCall: boolean;
    hasEnded: boolean;
  };
}

/** What the Secretariat can do with a session that lies ahead. */
export function SessionActs({ session: { id, title, standing, format, hasCall, hasEnded } }: SessionActsProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (hasEnded || standing === "cancelled") return null;
  const links = [
    ...(standing === "planned" ? [{ href: to.confirmSession(id), words: t("process.changeSession.confirm.go") }] : []),
    { href: to.draftProgramme(id), words: t("process.programme.go") },
    { href: to.representatives(id), words: t("participation.desk.title") },
    ...(format === "in-person" ? [] : [{ href: to.giveSessionLink(id), words: t("process.sessionLink.go") }]),
    { href: to.correctSession(id), words: t("process.correctSession.go") },
    { href: to.moveSession(id), words: t("process.moveSession.move") },
    ...(hasCall ? [] : [{ href: to.cancelSession(id), words: t("process.changeSession.cancel.go") }]),
  ];
  return (
    <div>
      {links.map(({ href, words }, place) => (
        <Fragment key={href}>
          {place > 0 && " · "}
          <a href={href}>
            {words}
            <span className="unseen"> {title}</span>
          </a>
        </Fragment>
      ))}
    </div>
  );
}
