import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { askSignIn } from "#sign-in/sign-in.ts";

export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const { cookies } = await askSignIn(args, "/sign-out", {});
  return redirect(paths(language).home, { status: 303, headers: cookies });
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.signOut.title"));

export default function SignOut() {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      margin={
        <Box title={t("people.signOut.othersTitle")}>
          <p>{t("people.signOut.others")}</p>
          <p>
            <a href={to.signIns}>{t("people.signIns.title")}</a>
          </p>
        </Box>
      }
    >
      <Form
        name="sign-out"
        heading={
          <>
            <h1>{t("people.signOut.title")}</h1>
            <p className="lede">{t("people.signOut.intro")}</p>
          </>
        }
      >
        <Button>{t("people.signOut.button")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
