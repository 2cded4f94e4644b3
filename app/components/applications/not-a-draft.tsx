import { useTranslations } from "use-intl";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { paths } from "#paths";
import { ErrorSummary } from "../kit/form/error-summary.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";

/** For whoever comes back to a question of an application that has been sent. */
export function NotADraftPage({ reference, answer }: { reference: string; answer: FormAnswer | undefined }) {
  const t = useTranslations();
  const application = paths(useLanguage()).application(reference);
  return (
    <Page before={<BackLink href={application} />}>
      <ErrorSummary answer={answer} />
      <h1>{t("applications.notADraft.title")}</h1>
      <p>{t("applications.notADraft.text", { reference })}</p>
      <p>
        <a href={application}>{t("applications.notADraft.go")}</a>
      </p>
    </Page>
  );
}
