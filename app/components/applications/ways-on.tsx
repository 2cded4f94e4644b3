import { paths } from "#paths";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { LinkButton } from "../kit/form/button.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** From a page of a draft that has been sent meanwhile. */
export function WaysOn({ application }: { application: Pick<ApplicationShown, "reference" | "answersChange"> }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, answersChange } = application;
  const mayChange = answersChange === null;
  return (
    <>
      {mayChange && <LinkButton href={to.changeAnswers(reference)}>{t("applications.changeAnswers.title")}</LinkButton>}
      <LinkButton href={to.application(reference)} {...(mayChange ? { variant: "calm" as const } : {})}>
        {t("applications.notADraft.go")}
      </LinkButton>
    </>
  );
}
