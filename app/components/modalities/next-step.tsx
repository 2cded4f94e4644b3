import type { ReactNode } from "react";
import type { Id } from "#domain/kit/id.ts";
import type { ModalitiesStanding } from "#domain/modalities/modalities.ts";
import { paths } from "#paths";
import type { OwnProcessSeen } from "#views/modalities/own-process.ts";
import { listAddress } from "../kit/page/list-address.ts";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";

interface Latest {
  readonly id: Id<"decision">;
  readonly version: number;
  readonly standing: ModalitiesStanding;
  readonly mayOpenSilence: boolean;
  readonly silence: { readonly id: Id<"procedure"> } | null;
}

export interface NextStepProps {
  latest: Latest | null;
  /** The version whose silence procedure has not been concluded; until then no other text can be placed under silence. */
  waitsFor: number | null;
  isOver: boolean;
  /** The version in force; null before any is. */
  inForce: number | null;
}

/** The latest version, and what stands in its way. */
export function nextStepOf({ versions, process }: OwnProcessSeen): NextStepProps {
  return {
    latest: versions[0] ?? null,
    waitsFor: versions.slice(1).find(({ silence }) => silence !== null && !silence.isConcluded)?.version ?? null,
    isOver: process.isOver,
    inForce: versions.find(({ standing }) => standing === "adopted")?.version ?? null,
  };
}

/**
 * What the latest version of the text asks of the Chair; nothing while time decides, and nothing where it is in force. A draft that waits for the
 * outcome of another version is not the Chair's to put forward yet.
 */
export function useNextAct({ latest, waitsFor, isOver }: NextStepProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (isOver) return null;
  const act = (href: string, words: string, state: ReactNode, isYours = true) => ({
    what: <a href={href}>{words}</a>,
    state: <Status tone={isYours ? "act" : "idle"}>{state}</Status>,
    isYours,
  });
  if (latest === null)
    return act(to.beginWorkingDraft, t("modalities.chairHome.propose"), t("modalities.chairHome.state.none"));
  const { id, version, standing, mayOpenSilence } = latest;
  switch (standing) {
    case "draft":
      if (mayOpenSilence)
        return act(
          to.openSilenceProcedure({ kind: "decision", id }),
          t("modalities.chairHome.openSilence", { version }),
          t("modalities.standing.draft"),
        );
      /** Else its adoption waits for a second person, and has a line of its own. */
      return waitsFor === null
        ? null
        : act(
            to.draftModalities(id),
            t("modalities.chairHome.readDraft", { version }),
            t("modalities.chairHome.state.waits", { other: waitsFor }),
            false,
          );
    case "not-adopted":
      return act(
        listAddress(to.beginWorkingDraft, { from: "last" }),
        t("modalities.chairHome.proposeAgain"),
        t("modalities.chairHome.state.fell", { version }),
      );
    case "superseded":
      return act(to.beginWorkingDraft, t("modalities.chairHome.proposeAgain"), t("modalities.standing.superseded"));
    case "under-silence":
    case "settling":
    case "adopted":
      return null;
  }
}

/** How the text stands, and what follows from it, in words. */
export function NextStep({ latest, waitsFor, isOver, inForce }: NextStepProps) {
  const t = useTranslations();
  return (
    <Box title={t("modalities.chairHome.next")}>
      {isOver ? (
        <p>{t("modalities.chairHome.over")}</p>
      ) : (
        <>
          <p>
            {latest === null
              ? t("modalities.chairHome.what.none")
              : latest.standing === "not-adopted" && inForce !== null
                ? t("modalities.chairHome.what.fell-beside-one-in-force", { version: latest.version, other: inForce })
                : t(`modalities.chairHome.what.${latest.standing}`, { version: latest.version })}
          </p>
          {latest?.standing === "draft" && waitsFor !== null && (
            <p>{t("modalities.chairHome.what.waits", { other: waitsFor })}</p>
          )}
          <Links latest={latest} />
        </>
      )}
    </Box>
  );
}

function Links({ latest }: { latest: Latest | null }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (latest === null) return null;
  const { id, version, standing, silence } = latest;
  switch (standing) {
    case "draft":
      return (
        <p>
          <a href={to.draftModalities(id)}>{t("modalities.chairHome.readDraft", { version })}</a>
        </p>
      );
    case "not-adopted":
      return (
        silence !== null && (
          <p>
            <a href={to.chairSilenceProcedure(silence.id)}>{t("modalities.chairHome.readWhy")}</a>
          </p>
        )
      );
    case "adopted":
      return (
        <p>
          <a href={to.beginWorkingDraft}>{t("modalities.chairHome.proposeAgain")}</a>
        </p>
      );
    case "under-silence":
    case "settling":
    case "superseded":
      return null;
  }
}
