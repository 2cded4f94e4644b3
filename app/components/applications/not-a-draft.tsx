import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { paths } from "#paths";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { ErrorSummary } from "../kit/form/error-summary.tsx";
import { Typed } from "../kit/form/typed.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Referring } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Verdict } from "../kit/status/status.tsx";
import { WaysOn } from "./ways-on.tsx";

interface NotADraftProps {
  application: Pick<ApplicationShown, "reference" | "answersChange">;
  answer: FormAnswer | undefined;
}

/** For whoever comes back to a question of an application that has been sent. */
export function NotADraftPage({ application, answer }: NotADraftProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, answersChange } = application;
  return (
    <Page before={<BackLink href={to.application(reference)} />}>
      <ErrorSummary answer={answer} />
      <Verdict heading tone="run" word={t("applications.notADraft.title")} acts={<WaysOn application={application} />}>
        <p>
          <Referring to={reference}>
            {answersChange === null
              ? t("applications.notADraft.changeable", { reference })
              : t("applications.notADraft.text", { reference })}
          </Referring>
        </p>
      </Verdict>
      {answer !== undefined && answer.restSaved !== true && <Typed submitted={answer.submitted} />}
    </Page>
  );
}
