import type { Translate } from "#messages/translator.ts";

/** The document's title: what the page is, then the portal. A page that comes back with problems says so first (root.tsx knows). */
export function pageTitle(t: Translate, title: string, options: { problems?: boolean } = {}): string {
  const named = options.problems === true ? t("common.errorPrefix", { title }) : title;
  return t("common.pageTitle", { title: named, portal: t("common.portalName") });
}
