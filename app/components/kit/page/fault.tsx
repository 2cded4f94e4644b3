import { isRouteErrorResponse, useActionData, useLocation, useRouteError } from "@remix-run/react";
import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { keptForm } from "#forms/kit/parse-form.ts";
import { paths } from "#paths";
import { LinkButton } from "../form/button.tsx";
import { Typed } from "../form/typed.tsx";
import { faultOf } from "./fault-of.ts";
import { Box, Page } from "./page.tsx";
import { useLanguage } from "./page-context.tsx";
import { useRequestId } from "./request-id.ts";
import { SignedOut } from "./signed-out.tsx";
import { Referring } from "./text.tsx";
import { useTranslations } from "./words.ts";

/**
 * The page shown when a loader or an action answered with a fault, or something broke. It says what is certain, and never how it broke. Where an act was refused and its page is there
 * no more, since somebody was faster, it says why.
 */
export function FaultPage() {
  const error = useRouteError();
  const t = useTranslations();
  const language = useLanguage();
  const request = useRequestId();
  const { pathname, search } = useLocation();
  const answer = useActionData<Partial<FormAnswer>>();
  const form = keptForm.safeParse(isRouteErrorResponse(error) ? error.data : null);
  if (form.success && isRouteErrorResponse(error) && error.status === 403) return <SignedOut {...form.data} />;
  // What the form was about is not there any more: deleted by a colleague, or no longer theirs.
  const typed = form.success ? form.data.kept : answer?.submitted;
  const to = paths(language);
  if (answer?.refusal !== undefined)
    return (
      <Page below={typed !== undefined && <Typed submitted={typed} />}>
        <h1>{t("refusal.title")}</h1>
        <p className="lede">{answer.refusal.words}</p>
        {answer.refusal.citation !== null && <p>{answer.refusal.citation}</p>}
        <p>
          <LinkButton href={to.home}>{t("fault.home")}</LinkButton>
        </p>
      </Page>
    );
  const fault = isRouteErrorResponse(error) ? faultOf(error.status, error.data) : "internal";
  return (
    <Page
      margin={
        <Box title={t("fault.help")}>
          <p>
            <Referring to={request}>{t("fault.request", { request })}</Referring>
          </p>
        </Box>
      }
      below={typed !== undefined && <Typed submitted={typed} />}
    >
      <h1>{t(`fault.${fault}.title`)}</h1>
      <p className="lede">{t(`fault.${fault}.text`)}</p>
      {fault === "tooMany" && [to.signIn, to.secondFactor].includes(pathname) && (
        <p>
          {t("fault.byLetter")} <a href={to.forgotPassword}>{t("people.forgotPassword.title")}</a>
        </p>
      )}
      <p>
        {again.has(fault) ? (
          <LinkButton href={`${pathname}${search}`}>{t("fault.again")}</LinkButton>
        ) : (
          <LinkButton href={to.home}>{t("fault.home")}</LinkButton>
        )}
      </p>
    </Page>
  );
}

/** Where the same page, opened once more, is the way on. */
const again: ReadonlySet<ReturnType<typeof faultOf>> = new Set(["conflict", "unavailable", "tooMany", "tooLarge"]);
