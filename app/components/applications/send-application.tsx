import type { ReactNode } from "react";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { ApplicationHeading } from "./application-heading.tsx";
import { CallDue } from "./call-closing.tsx";
import { CategoryFirst } from "./category-first.tsx";
import { DraftMargin } from "./draft-margin.tsx";
import { MissingNotice } from "./missing-notice.tsx";
import { NotADraftPage } from "./not-a-draft.tsx";

interface SendApplicationProps {
  application: ApplicationShown;
  act: "submit" | "notify";
  answer: FormAnswer | undefined;
  /** What is said by who sends it. */
  children: ReactNode;
}

/** The page that asks once more before a draft is sent: as an application, or as a notice of interest. */
export function SendApplication({ application, act, answer, children }: SendApplicationProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, call, organisation, class: own, submission } = application;
  if (application.state !== "draft") return <NotADraftPage application={application} answer={answer} />;
  return (
    <Page
      before={<BackLink href={to.checkAnswers(reference)}>{t("applications.question.backToAnswers")}</BackLink>}
      margin={<DraftMargin application={application} missingBeside />}
    >
      <Form
        answer={answer}
        closed={own === null || submission !== null}
        name={act}
        heading={<ApplicationHeading application={application}>{t(`applications.${act}.title`)}</ApplicationHeading>}
      >
        <CallDue call={call} />
        {call.standing !== "closed" &&
          (own === null ? (
            <CategoryFirst reference={reference} />
          ) : (
            <>
              <MissingNotice application={application} />
              <p>
                {t(`applications.${act}.text`, {
                  organisation: isolated(organisation.name),
                  call: isolated(call.title),
                })}
              </p>
              <p>
                {t(`modalities.route.${own.route}`)} <Cited citation={own.cites} />
              </p>
              {children}
            </>
          ))}
        {submission !== null
          ? answer === undefined && <RefusedAct act={t(`applications.${act}.button`)} refusal={submission} />
          : own !== null && (
              <>
                {!own.unverified && <p>{t("applications.submit.noChange")}</p>}
                <input type="hidden" name="version" value={String(application.version)} />
                <ButtonGroup>
                  <Button>{t(`applications.${act}.button`)}</Button>
                  <a href={to.checkAnswers(reference)}>{t("form.cancel")}</a>
                </ButtonGroup>
              </>
            )}
      </Form>
    </Page>
  );
}
