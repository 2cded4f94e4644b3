import type { Id } from "#domain/kit/id.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { ModalitiesStanding } from "#domain/modalities/modalities.ts";
import { paths } from "#paths";
import { LinkButton } from "../kit/form/button.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface TextActsProps {
  decision: { readonly id: Id<"decision"> };
  standing: ModalitiesStanding;
  isLatest: boolean;
  /** Of each act, why it is not possible; null when it is. */
  refusals: Readonly<Record<"revise" | "openSilence" | "recordAdoption", Refusal | null>>;
}

/** Whether there is anything that the Chair can do with a text now. */
export function hasActs({ standing, isLatest, refusals }: Omit<TextActsProps, "decision">): boolean {
  const { revise, openSilence, recordAdoption } = refusals;
  return (isLatest && standing === "not-adopted") || [revise, openSilence, recordAdoption].includes(null);
}

/** What the Chair can do with a text now. */
export function TextActs({ decision: { id }, standing, isLatest, refusals }: TextActsProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { revise, openSilence, recordAdoption } = refusals;
  return (
    <>
      {openSilence === null && (
        <LinkButton href={to.openSilenceProcedure({ kind: "decision", id })}>
          {t("modalities.draft.openSilence")}
        </LinkButton>
      )}
      {isLatest && standing === "not-adopted" && (
        <LinkButton href={listAddress(to.beginWorkingDraft, { from: "last" })}>
          {t("modalities.draft.again")}
        </LinkButton>
      )}
      {revise === null && (
        <LinkButton variant="calm" href={to.beginRevision(id)}>
          {t("modalities.draft.revise")}
        </LinkButton>
      )}
      {recordAdoption === null && (
        <LinkButton variant="calm" href={to.recordAdoption({ kind: "decision", id })}>
          {t("modalities.draft.recordAdoption")}
        </LinkButton>
      )}
    </>
  );
}

/** An act that the rules refuse is told with its reason where one would look for it. */
export function TextActRefused({ standing, refusals: { openSilence } }: Pick<TextActsProps, "standing" | "refusals">) {
  const t = useTranslations();
  if (standing !== "draft" || openSilence === null) return null;
  return <RefusedAct act={t("modalities.draft.openSilence")} refusal={openSilence} />;
}
