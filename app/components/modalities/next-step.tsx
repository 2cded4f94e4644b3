import { useTranslations } from "use-intl";
import type { Id } from "#domain/kit/id.ts";
import type { ModalitiesStanding } from "#domain/modalities/modalities.ts";
import { paths } from "#paths";
import { ButtonGroup, LinkButton } from "../kit/form/button.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";

interface Latest {
  readonly id: Id<"decision">;
  readonly version: number;
  readonly standing: ModalitiesStanding;
  readonly silence: { readonly id: Id<"procedure"> } | null;
}

interface NextStepProps {
  latest: Latest | null;
  /** The version whose silence procedure has not been concluded; until then no other text can be placed under silence. */
  waitsFor: number | null;
  isOver: boolean;
}

/** What the Chair can do now, in words and as links: it follows from the latest version of the text. */
export function NextStep({ latest, waitsFor, isOver }: NextStepProps) {
  const t = useTranslations();
  const waits = latest?.standing === "draft" && waitsFor !== null;
  return (
    <section aria-labelledby="next-step">
      <h2 id="next-step">{t("modalities.chairHome.next")}</h2>
      {isOver ? (
        <p>{t("modalities.chairHome.over")}</p>
      ) : (
        <>
          <p>
            {latest === null
              ? t("modalities.chairHome.what.none")
              : t(`modalities.chairHome.what.${latest.standing}`, { version: latest.version })}
          </p>
          {waits && <p>{t("modalities.chairHome.what.waits", { other: waitsFor })}</p>}
          <ButtonGroup>
            <Links latest={latest} waits={waits} />
          </ButtonGroup>
        </>
      )}
    </section>
  );
}

function Links({ latest, waits }: { latest: Latest | null; waits: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (latest === null) return <LinkButton href={to.proposeModalities}>{t("modalities.chairHome.propose")}</LinkButton>;
  const { id, version, standing, silence } = latest;
  switch (standing) {
    case "draft":
      return (
        <>
          {!waits && (
            <LinkButton href={to.openSilenceProcedure(id)}>{t("modalities.chairHome.openSilence")}</LinkButton>
          )}
          <a href={to.draftModalities(id)}>{t("modalities.chairHome.readDraft", { version })}</a>
        </>
      );
    case "under-silence":
    case "settling":
      return (
        silence !== null && (
          <LinkButton variant="calm" href={to.chairSilenceProcedure(silence.id)}>
            {t("modalities.chairHome.follow")}
          </LinkButton>
        )
      );
    case "not-adopted":
      return (
        <>
          <LinkButton href={listAddress(to.proposeModalities, { from: "last" })}>
            {t("modalities.chairHome.proposeAgain")}
          </LinkButton>
          {silence !== null && <a href={to.chairSilenceProcedure(silence.id)}>{t("modalities.chairHome.readWhy")}</a>}
        </>
      );
    case "adopted":
    case "superseded":
      return (
        <LinkButton variant="calm" href={to.proposeModalities}>
          {t("modalities.chairHome.proposeAgain")}
        </LinkButton>
      );
  }
}
