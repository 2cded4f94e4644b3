import { randomUUID } from "node:crypto";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, useLocation, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { Alternates } from "#components/kit/page/alternates.tsx";
import { useBrowserScript } from "#components/kit/page/browser-script.ts";
import { FaultPage } from "#components/kit/page/fault.tsx";
import { SkipLink } from "#components/kit/page/links.tsx";
import { PageProvider } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { PrintedAddress } from "#components/kit/page/printed-address.tsx";
import { SiteFooter } from "#components/kit/page/site-footer.tsx";
import { SiteHeader } from "#components/kit/page/site-header.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { answeredWithFirstPage, answeredWithProblems, answeredWithReadBack } from "#http/answer.ts";
import { readActor, readLanguage, readSignInEnd } from "#http/request-context.ts";
import { availableLanguages, defaultLanguage, isLanguage, languages } from "#messages/kit/languages.ts";
import stylesheet from "./theme/portal.css?url";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  readLanguage(args);
  const { role } = await readActor(args);
  return {
    role,
    signInEnd: await readSignInEnd(args),
    contact: context.env.contactEmail,
    portalUrl: context.env.portalUrl,
    formKey: randomUUID(),
    problems: answeredWithProblems(context),
    readBack: answeredWithReadBack(context),
    firstPage: answeredWithFirstPage(context),
    demonstration: context.env.demonstration,
    now: context.now.toString({ smallestUnit: "second" }),
  };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, (t) => t("page.portalName"));

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** The document around every page, and around the page of a fault; then the loader may have had no word. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const script = useBrowserScript();
  const { pathname, search } = useLocation();
  const segment = pathname.split("/")[1];
  const language = isLanguage(segment, { pseudo: true }) ? segment : defaultLanguage;
  const { dir } = languages[language];
  const now = data?.now ?? new Date(0).toISOString();
  const isSignedIn = (data?.role ?? "public") !== "public";
  const demonstration = data?.demonstration === true ? { now, zone: headquarters } : null;
  const site = {
    language,
    offered: availableLanguages({ pseudo: demonstration !== null }),
    address: `${pathname}${search}`,
  };
  return (
    <html lang={language} dir={dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0f2d52" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {data !== undefined && !isSignedIn && search === "" && (
          <Alternates portalUrl={data.portalUrl} pathname={pathname} />
        )}
        <script type="module" src={script} />
      </head>
      <body>
        <PageProvider
          value={{
            language,
            now,
            formKey: data?.formKey ?? "",
            signInEnd: data?.signInEnd ?? null,
            addressConfirmed:
              isSignedIn && data?.problems !== true && new URLSearchParams(search).has("address-confirmed"),
          }}
        >
          <SkipLink />
          <SiteHeader {...site} role={data?.role ?? "public"} demonstration={demonstration} />
          {children}
          <SiteFooter {...site} contact={data?.contact ?? null} />
          {data !== undefined && <PrintedAddress portalUrl={data.portalUrl} pathname={pathname} />}
        </PageProvider>
      </body>
    </html>
  );
}

export default function Portal() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <FaultPage />;
}
