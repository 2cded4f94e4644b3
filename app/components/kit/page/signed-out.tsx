import { useLocation } from "@remix-run/react";
import { paths } from "#paths";
import { Button } from "../form/button.tsx";
import { Typed } from "../form/typed.tsx";
import { Box, Page } from "./page.tsx";
import { useLanguage } from "./page-context.tsx";
import { useTranslations } from "./words.ts";

interface SignedOutProps {
  kept: Readonly<Record<string, readonly string[]>>;
  /** Whether a file was sent with it, which the page cannot give back. */
  file: boolean;
}

/** A form that was sent when the sign-in had ended: it is given back, to be sent again by who has signed in beside it. */
export function SignedOut({ kept, file }: SignedOutProps) {
  const t = useTranslations();
  const { pathname, search } = useLocation();
  const signIn = `${paths(useLanguage()).signIn}?${new URLSearchParams({ then: `${pathname}${search}` }).toString()}`;
  const all = Object.entries(kept).flatMap(([name, values]) => values.map((value, place) => ({ name, value, place })));
  return (
    <Page
      margin={
        <Box title={t("form.signedOut.kept")}>
          <p>{t("form.signedOut.keptText")}</p>
        </Box>
      }
      below={<Typed submitted={kept} />}
    >
      <h1>{t("form.signedOut.title")}</h1>
      <p className="lede">{t("form.signedOut.text")}</p>
      <p>{t("form.signedOut.first")}</p>
      <p>
        <a className="button" href={signIn} target="_blank" rel="noopener">
          {t("form.signedOut.signIn")}
        </a>
      </p>
      <form method="post" noValidate>
        <p>{t("form.signedOut.then")}</p>
        {file && <p>{t("form.signedOut.file")}</p>}
        {all.map(({ name, value, place }) => (
          <input key={`${name} ${String(place)}`} type="hidden" name={name} value={value} />
        ))}
        <Button variant="calm">{t("form.signedOut.send")}</Button>
      </form>
    </Page>
  );
}
