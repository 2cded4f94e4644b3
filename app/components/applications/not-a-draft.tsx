import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { paths } from "#paths";
import { LinkButton } from "../kit/form/button.tsx";
import { ErrorSummary } from "../kit/form/error-summary.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Referring } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Verdict } from "../kit/status/status.tsx";

/** For whoever comes back to a question of an application that has been sent. */
export function NotADraftPage({ reference, answer }: { reference: string; answer: FormAnswer | undefined }) {
  const t = useTranslations();
  const application = paths(useLanguage()).application(reference);
  return (
    <Page before={<BackLink href={application} />}>
      <ErrorSummary answer={answer} />
      <Verdict
        heading
        tone="run"
        word={t("applications.notADraft.title")}
        acts={<LinkButton href={application}>{t("applications.notADraft.go")}</LinkButton>}
      >
        <p>
          <Referring to={reference}>{t("applications.notADraft.text", { reference })}</Referring>
        </p>
      </Verdict>
    </Page>
  );
}
