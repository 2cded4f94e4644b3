import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { SessionToCome } from "#views/participation/sessions-to-come.ts";
import { Empty } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Colon, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** What an accredited organisation may do now: for each session of the process that lies ahead. */
export function SessionsToCome({ process, sessions }: { process: string; sessions: readonly SessionToCome[] }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const title = t("applications.status.sessionsToCome");
  return (
    <Part title={title}>
      {sessions.length === 0 ? (
        <Empty title={t("applications.status.noSessionToCome")}>
          <p>
            <a href={to.process(process)}>{t("applications.status.processOpen")}</a>
          </p>
        </Empty>
      ) : (
        <Table
          caption={title}
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "session",
              label: t("applications.status.session"),
              cell: (session) => (
                <>
                  <a href={to.session(process, session.id)}>
                    <UserText>{session.title}</UserText>
                  </a>
                  <div className="small mute">{formatDays(session, language)}</div>
                </>
              ),
            },
            {
              key: "named",
              label: t("applications.status.nominated"),
              numeric: true,
              cell: ({ named }) => named,
            },
            {
              key: "acts",
              label: t("applications.status.canDo"),
              narrow: "own",
              screenOnly: true,
              cell: ({ id, title: of, mayNominate, maySend }) => (
                <>
                  {mayNominate && (
                    <div>
                      <a href={to.nominateRepresentative(id)}>
                        {t("participation.own.nominate")}
                        <span className="unseen">
                          <Colon />
                          {of}
                        </span>
                      </a>
                    </div>
                  )}
                  {maySend && (
                    <div>
                      <a href={to.sendInput(id)}>
                        {t("participation.inputs.own.send")}
                        <span className="unseen">
                          <Colon />
                          {of}
                        </span>
                      </a>
                    </div>
                  )}
                  {!mayNominate && !maySend && t("applications.status.nothingNow")}
                </>
              ),
            },
          ]}
        />
      )}
    </Part>
  );
}
