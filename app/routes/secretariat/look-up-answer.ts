import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise, found, idIn } from "#http/request-context.ts";
import { seeAnswerOfLookUp } from "#views/applications/look-up.ts";

/** What a directory answered, byte by byte, for officers to save: its digest is on the page of the case. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-look-ups");
  const { directory, answer } = found(await seeAnswerOfLookUp(context, idIn(args, "look_up")));
  return new Response(Buffer.from(answer), {
    headers: {
      "Cache-Control": "no-store",
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${directory}.json"`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
