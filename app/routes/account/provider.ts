import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageAfter } from "#http/page-after.ts";
import { notFound, readLanguage } from "#http/request-context.ts";
import { askProvider, comeFromProvider } from "#sign-in/come-from-provider.ts";

/** Where signing in at another place begins and ends: no page, and no form, because a form may lead to the portal only. */
export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  if (args.context.env.provider === undefined) throw notFound();
  const { searchParams } = new URL(args.request.url);
  if (searchParams.has("state") || searchParams.has("code") || searchParams.has("error")) return comeFromProvider(args);
  return askProvider(args, pageAfter(args), language);
}
