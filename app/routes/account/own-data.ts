import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "#http/request-context.ts";
import { seeOwnData } from "#views/people/own-data.ts";

/** What one's own pages show, as a file to take along. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-own-account");
  return new Response(JSON.stringify(await seeOwnData(context, actor.person), null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="own-data.json"',
      "Cache-Control": "no-store",
    },
  });
}
