import { availableLanguages, defaultLanguage } from "#messages/kit/languages.ts";

/** Where a page stands in each language, for programs that search: they read whole addresses, and in the head alone. */
export function Alternates({ portalUrl, pathname }: { readonly portalUrl: string; readonly pathname: string }) {
  const rest = pathname.replace(/^\/[^/]*/, "");
  const link = (hrefLang: string, language: string) => (
    <link key={hrefLang} rel="alternate" hrefLang={hrefLang} href={new URL(`/${language}${rest}`, portalUrl).href} />
  );
  return (
    <>
      {availableLanguages({ pseudo: false }).map((language) => link(language, language))}
      {link("x-default", defaultLanguage)}
    </>
  );
}
