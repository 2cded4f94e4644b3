import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { authorise, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";

/** What others guess is the page of an account leads to the one that it has. */
export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "see-own-account");
  return redirect(paths(readLanguage(args)).signIns);
}
