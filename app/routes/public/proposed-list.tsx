import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { found, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { findPublicListOf } from "#views/objections/proposed-list.ts";

/** Where a public list stood while its period ran: it is the page of the list as it was sealed, for good. */
export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const list = found(await findPublicListOf(args.context, args.params["process"] ?? "", idIn(args, "period")));
  throw redirect(paths(language).sealedList(list, "public"), 301);
}

export default function ProposedList() {
  return null;
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
