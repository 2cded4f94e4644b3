import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderLetter } from "#emails/index.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { seeLetterOfChair } from "#views/chair-letters/letter-of-chair.ts";

/** The letter as the mail program of a mission shows it: its own styles, no scripts. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "save-chair-letter");
  const { env } = args.context;
  const seen = found(await seeLetterOfChair(context, idIn(args, "chair_letter")));
  const { id, process, composed } = seen;
  const data = { process, chairLetter: id, subject: composed.subject, composed, desk: "mission" } as const;
  const { html } = renderLetter("chair-letter-circulated", data, readLanguage(args), env);
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
  });
}
