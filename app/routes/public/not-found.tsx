import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { notFound, readLanguage } from "#http/request-context.ts";

/** Whatever no other page answers, so that it too has the reader's language and navigation around it. */
export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  throw notFound();
}

export function action(args: ActionFunctionArgs) {
  loader(args);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("fault.notFound.title"));

export { FaultPage as ErrorBoundary, FaultPage as default } from "#components/kit/page/fault.tsx";
