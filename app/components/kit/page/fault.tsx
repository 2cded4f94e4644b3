import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { keptForm } from "#forms/kit/parse-form.ts";
import { paths } from "#paths";
import { LinkButton } from "../form/button.tsx";
import { faultOf } from "./fault-of.ts";
import { Box, Page } from "./page.tsx";
import { useLanguage } from "./page-context.tsx";
import { useRequestId } from "./request-id.ts";
import { SignedOut } from "./signed-out.tsx";
import { Referring } from "./text.tsx";
import { useTranslations } from "./words.ts";

/** The page shown when a loader or an action answered with a fault, or something broke. It says what is certain, and never how it broke. */
export function FaultPage() {
  const error = useRouteError();
  const t = useTranslations();
  const language = useLanguage();
  const request = useRequestId();
  const { pathname, search } = useLocation();
  const form = keptForm.safeParse(isRouteErrorResponse(error) ? error.data : null);
  if (form.success) return <SignedOut kept={form.data.kept} />;
  const to = paths(language);
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
