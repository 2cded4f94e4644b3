import type { LoaderFunctionArgs } from "@remix-run/node";
import { getLetter } from "#db/record/mailbox.ts";
import { requireDemonstration } from "#http/require-demonstration.ts";
import { notFound, readLanguage } from "#http/request-context.ts";

/** The letter as its recipient's program shows it: its own styles, no scripts, and only inside the mailbox. */
export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  requireDemonstration(args);
  const letter = await getLetter(args.context.db, args.params["letter"] ?? "");
  const html = letter?.html ?? null;
  if (html === null) throw notFound();
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
      "X-Frame-Options": "SAMEORIGIN",
    },
  });
}
