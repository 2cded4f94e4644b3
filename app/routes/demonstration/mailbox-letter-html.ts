import type { LoaderFunctionArgs } from "@remix-run/node";
import { found, idIn, readLanguage } from "#http/request-context.ts";
import { requireDemonstration } from "#http/require-demonstration.ts";
import { seeMailboxLetter } from "#views/demonstration/mailbox.ts";

/** The letter as its recipient's program shows it: its own styles, no scripts, and only inside the mailbox. */
export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  requireDemonstration(args);
  const { html } = found(await seeMailboxLetter(args.context, idIn(args, "letter")));
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
      "X-Frame-Options": "SAMEORIGIN",
    },
  });
}
