import { isRouteErrorResponse } from "@remix-run/react";
import { keptForm } from "#forms/kit/parse-form.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { defaultLanguage, isLanguage } from "#messages/kit/languages.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { faultOf } from "./fault-of.ts";

interface MetaArgs {
  location: { pathname: string };
  matches: readonly { id: string; data: unknown }[];
  error?: unknown;
}

interface Named {
  /** The one thing among many that the page is about. It comes first, where the narrow tab of a browser still shows it. */
  of?: string | undefined;
  /** Which page of a list; the first does not say so. */
  page?: number | undefined;
  /** The title in the place of the first, when the page reads back what its form said. */
  readBack?: (t: Translate) => string;
  /** Whether it does by its address; without one, by its answer alone. */
  second?: boolean;
  /** What is to be found there, for who finds it by a search. */
  about?: (t: Translate) => string;
}

/** What the pages do not show: a title and what is said of it. */
type Meta = [{ title: string }, { name: "description"; content: string }];

/**
 * The `meta` of a page: its title, then the portal's name, and a description, that of the portal where the page has none. "Error: " comes first when the page came back with problems, and a page that could
 * not be shown has the title of its fault: `export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("home.title"))`.
 */
export function pageTitle(args: MetaArgs, title: (t: Translate) => string, named: Named = {}): Meta {
  const language = args.location.pathname.split("/")[1];
  const t = translator(isLanguage(language, { pseudo: true }) ? language : defaultLanguage);
  const portal = t("page.portalName");
  if (args.error !== undefined && args.error !== null) {
    const title = rootSays(args, "problems") ? t("refusal.title") : titleOfFault(args.error, t);
    return metaOf(t("page.pageTitle", { title, portal }), t("footer.purpose"));
  }
  const { of: thing = "", page = 1, readBack = title, second = false, about = (say) => say("footer.purpose") } = named;
  const isSecond = rootSays(args, "readBack") || (second && !rootSays(args, "firstPage"));
  const words = isSecond ? readBack(t) : title(t);
  const paged = page === 1 ? words : t("page.pageOfList", { title: words, page });
  const whole = thing === "" ? paged : t("page.titleOf", { title: paged, thing: isolated(thing) });
  const shown = rootSays(args, "problems") ? t("page.errorPrefix", { title: whole }) : whole;
  return metaOf(t("page.pageTitle", { title: shown, portal }), about(t));
}

function metaOf(title: string, content: string): Meta {
  return [{ title }, { name: "description", content }];
}

/** A form that comes back because the sign-in has ended is not what somebody may not see. */
function titleOfFault(error: unknown, t: Translate): string {
  if (!isRouteErrorResponse(error)) return t("fault.internal.title");
  const isKept = error.status === 403 && keptForm.safeParse(error.data).success;
  return isKept ? t("form.signedOut.title") : t(`fault.${faultOf(error.status, error.data)}.title`);
}

/** What only the answer knows, and the root's loader tells. */
function rootSays({ matches }: MetaArgs, what: "problems" | "readBack" | "firstPage"): boolean {
  const root = matches.find(({ id }) => id === "root")?.data;
  return typeof root === "object" && root !== null && what in root && Reflect.get(root, what) === true;
}
