import type { ReactNode } from "react";
import { paths } from "#paths";
import type { ApplicationExplained } from "#views/applications/own-application.ts";
import { ButtonGroup } from "../kit/form/button.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { ClosingBox } from "../kit/status/window.tsx";
import { DraftMargin } from "./draft-margin.tsx";
import { WaysOn } from "./ways-on.tsx";

/** Where a page about documents leads back to: the list of tasks or the answers of a draft, or what completes an application. */
export function useEnclosingPages(
  { reference, state }: Pick<ApplicationExplained, "reference" | "state">,
  from: "check-answers" | null = null,
) {
  const to = paths(useLanguage());
  const back = from === null ? to.application(reference) : to.checkAnswers(reference);
  return {
    back: state === "draft" ? back : to.completeApplication(reference),
    documents: to.applicationTask(reference, "documents"),
  };
}

/** A page about what is enclosed, with the time that there is for it. */
export function EnclosingPage(props: {
  application: ApplicationExplained;
  from?: "check-answers" | null;
  /** The page of one document leads back to all of them. */
  ofOne?: boolean;
  children: ReactNode;
}) {
  const { application, from = null, ofOne = false, children } = props;
  const t = useTranslations();
  const to = paths(useLanguage());
  const { back, documents } = useEnclosingPages(application, from);
  const { call, returned, state, completion, reference } = application;
  const isSent = state !== "draft" && completion !== null;
  const last = returned.at(-1);
  const word =
    state !== "draft"
      ? t("applications.complete.title")
      : from === null
        ? t("applications.question.backToTasks")
        : t("applications.question.backToAnswers");
  return (
    <Page
      before={
        isSent ? (
          <BackLink href={to.application(reference)} />
        ) : ofOne ? (
          <BackLink href={documents}>{t("applications.documents.title")}</BackLink>
        ) : (
          <BackLink href={back}>{word}</BackLink>
        )
      }
      margin={
        state === "draft" ? (
          <DraftMargin application={application} />
        ) : (
          last !== undefined && (
            <ClosingBox
              title={t("applications.complete.until")}
              window={{ opensAt: last.returnedAt, closesAt: last.until, zone: call.zone }}
            />
          )
        )
      }
    >
      {children}
      {isSent && (
        <ButtonGroup>
          <WaysOn application={application} />
        </ButtonGroup>
      )}
    </Page>
  );
}
