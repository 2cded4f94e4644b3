import { useTranslations } from "use-intl";
import { ButtonGroup, LinkButton } from "#components/form/button.tsx";
import { listAddress } from "#components/page/list-address.ts";
import { useLanguage } from "#components/page/page-context.tsx";
import type { ModalitiesStanding } from "#domain/modalities.ts";
import { paths } from "#paths";

interface Latest {
  readonly id: string;
  readonly version: number;
  readonly standing: ModalitiesStanding;
  readonly silence: { readonly id: string } | null;
}

/** What the Chair can do now, in words and as links: it follows from the latest version of the text. */
export function NextStep({ latest, isOver }: { latest: Latest | null; isOver: boolean }) {
  const t = useTranslations();
  return (
    <section aria-labelledby="next-step">
      <h2 className="govuk-heading-m" id="next-step">
        {t("chair.home.next")}
      </h2>
      {isOver ? (
        <p className="govuk-body">{t("chair.home.over")}</p>
      ) : (
        <>
          <p className="govuk-body">
            {latest === null
              ? t("chair.home.what.none")
              : t(`chair.home.what.${latest.standing}`, { version: latest.version })}
          </p>
          <ButtonGroup>
            <Links latest={latest} />
          </ButtonGroup>
        </>
      )}
    </section>
  );
}

function Links({ latest }: { latest: Latest | null }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (latest === null) return <LinkButton href={to.proposeModalities}>{t("chair.home.propose")}</LinkButton>;
  const { id, version, standing, silence } = latest;
  const follow = (words: string) =>
    silence !== null && (
      <a className="govuk-link" href={to.chairSilenceProcedure(silence.id)}>
        {words}
      </a>
    );
  switch (standing) {
    case "draft":
      return (
        <>
          <LinkButton href={to.openSilenceProcedure(id)}>{t("chair.home.openSilence")}</LinkButton>
          <a className="govuk-link" href={to.draftModalities(id)}>
            {t("chair.home.readDraft", { version })}
          </a>
        </>
      );
    case "under-silence":
    case "settling":
      return follow(t("chair.home.follow"));
    case "not-adopted":
      return (
        <>
          <LinkButton href={listAddress(to.proposeModalities, { from: "last" })}>
            {t("chair.home.proposeAgain")}
          </LinkButton>
          {follow(t("chair.home.readWhy"))}
        </>
      );
    case "adopted":
    case "superseded":
      return (
        <LinkButton variant="secondary" href={to.proposeModalities}>
          {t("chair.home.proposeAgain")}
        </LinkButton>
      );
  }
}
