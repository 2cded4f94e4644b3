import { useTranslations } from "use-intl";
import type { Id } from "#domain/kit/id.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { ModalitiesStanding } from "#domain/modalities/modalities.ts";
import { paths } from "#paths";
import { LinkButton } from "../kit/form/button.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";

interface TextActsProps {
  decision: { readonly id: Id<"decision"> };
  standing: ModalitiesStanding;
  isLatest: boolean;
  /** Of each act, why it is not possible; null when it is. */
  refusals: Readonly<Record<"revise" | "openSilence" | "recordAdoption", Refusal | null>>;
}

/** What the Chair can do with a text now. An act that the rules refuse is told with its reason where one would look for it. */
export function TextActs({ decision: { id }, standing, isLatest, refusals }: TextActsProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { revise, openSilence, recordAdoption } = refusals;
  const again = isLatest && standing === "not-adopted";
  const waits = standing === "draft" && openSilence !== null;
  if (revise !== null && openSilence !== null && recordAdoption !== null && !again) return null;
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t("modalities.draft.acts")}</h2>
      {waits && <RefusedAct act={t("modalities.draft.openSilence")} refusal={openSilence} />}
      <div className="acts">
        {openSilence === null && (
          <LinkButton href={to.openSilenceProcedure(id)}>{t("modalities.draft.openSilence")}</LinkButton>
        )}
        {again && (
          <LinkButton href={listAddress(to.proposeModalities, { from: "last" })}>
            {t("modalities.draft.again")}
          </LinkButton>
        )}
        {revise === null && (
          <LinkButton variant="calm" href={to.reviseModalities(id)}>
            {t("modalities.draft.revise")}
          </LinkButton>
        )}
        {recordAdoption === null && (
          <LinkButton variant="calm" href={to.recordAdoption(id)}>
            {t("modalities.draft.recordAdoption")}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
