import { paths } from "#paths";
import type { OwnProcessSeen } from "#views/modalities/own-process.ts";
import { Empty } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Colon, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { useMoments } from "../kit/status/moments.tsx";
import { ModalitiesStandingTag, TextStandingTag } from "./standing-status.tsx";

/** The versions of the modalities, with the silence on each. */
export function ChairVersions({ seen: { versions, process } }: { seen: OwnProcessSeen }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, deadline, moment } = useMoments([
    process.zone,
    ...versions.flatMap(({ silence }) => silence?.zone ?? []),
  ]);
  return (
    <Part title={t("modalities.chairHome.versions")}>
      {versions.length === 0 ? (
        <Empty title={t("modalities.chairHome.noVersions")}>
          <p>{t("modalities.chairHome.noVersionsNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("modalities.chairHome.versions")}
          rows={versions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "version",
              label: t("modalities.form.text"),
              whole: true,
              cell: ({ id, version }) => (
                <a href={to.draftModalities(id)}>{t("modalities.chairHome.version", { version })}</a>
              ),
            },
            {
              key: "proposed",
              label: head(t("modalities.chairHome.proposed")),
              whole: true,
              cell: ({ proposedAt }) => moment(proposedAt, process.zone),
            },
            {
              key: "silence",
              label: head(t("modalities.chairHome.silenceUntil")),
              cell: ({ silence }) => silence !== null && deadline(silence.closesAt, silence.zone),
            },
            {
              key: "outcome",
              label: t("modalities.chairHome.silence"),
              cell: ({ version, silence }) =>
                silence === null ? (
                  <span className="mute">{t("modalities.chairHome.noSilence")}</span>
                ) : (
                  <a href={to.chairSilenceProcedure(silence.id)}>
                    {t(`modalities.silenceStanding.${silence.standing}`)}
                    <span className="unseen">
                      <Colon />
                      {t("modalities.follow.title", { version })}
                    </span>
                  </a>
                ),
            },
            {
              key: "status",
              label: t("modalities.chairHome.status"),
              narrow: "own",
              cell: ({ shown, silence }) => (
                <ModalitiesStandingTag standing={shown} announced={silence?.standing === "upcoming"} />
              ),
            },
          ]}
        />
      )}
    </Part>
  );
}

/** Decisions that the office is entering, page by page. */
export function ChairDrafts({ seen: { drafts, process } }: { seen: OwnProcessSeen }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([process.zone]);
  return (
    <Part title={t("modalities.entry.drafts")} aside={<a href={to.beginWorkingDraft}>{t("modalities.entry.title")}</a>}>
      {drafts.length === 0 ? (
        <Empty title={t("modalities.entry.noDrafts")} />
      ) : (
        <Table
          caption={t("modalities.entry.drafts")}
          rows={drafts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              label: t("modalities.form.text"),
              cell: ({ id, title }) => (
                <a href={to.workingDraft(id)}>
                  {title === "" ? t("modalities.entry.untitled") : <UserText>{title}</UserText>}
                </a>
              ),
            },
            {
              key: "becomes",
              label: t("modalities.entry.becomes"),
              cell: ({ revises }) =>
                revises === null
                  ? t("modalities.entry.newVersion")
                  : t("modalities.entry.changesVersion", { version: revises }),
            },
            {
              key: "begun",
              label: head(t("modalities.entry.begun")),
              whole: true,
              cell: ({ begunAt }) => moment(begunAt, process.zone),
            },
          ]}
        />
      )}
    </Part>
  );
}

/** Programmes of work, summaries, dates: what else is put to the States. */
export function ChairTexts({ seen: { texts, process } }: { seen: OwnProcessSeen }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, deadline } = useMoments([process.zone, ...texts.flatMap(({ silence }) => silence?.zone ?? [])]);
  return (
    <Part
      title={t("modalities.processText.list")}
      aside={<a href={to.enterText}>{t("modalities.processText.enter")}</a>}
    >
      {texts.length === 0 ? (
        <Empty title={t("modalities.processText.none")}>
          <p>{t("modalities.processText.noneNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("modalities.processText.list")}
          rows={texts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              label: t("modalities.form.text"),
              cell: ({ id, title }) => (
                <a href={to.textOfChair({ kind: "text", id })}>
                  <UserText>{title}</UserText>
                </a>
              ),
            },
            {
              key: "kind",
              label: t("modalities.processText.kindShort"),
              cell: ({ kind }) => t(`modalities.kindsOfText.${kind}`),
            },
            {
              key: "silence",
              label: head(t("modalities.chairHome.silenceUntil")),
              cell: ({ silence }) => silence !== null && deadline(silence.closesAt, silence.zone),
            },
            {
              key: "status",
              label: t("modalities.chairHome.status"),
              narrow: "own",
              cell: ({ standing, silence }) => (
                <TextStandingTag standing={standing} announced={silence?.standing === "upcoming"} />
              ),
            },
          ]}
        />
      )}
    </Part>
  );
}
