import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeDecisionFile } from "#forms/modalities/decision-file.ts";
import { found, numberIn, readActor, readLanguage } from "#http/request-context.ts";
import { findKnownDecision } from "#views/modalities/preview.ts";

/** A version as a file: of a draft, for its Chair alone. */
export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const process = args.params["process"] ?? "";
  const version = numberIn(args, "version");
  const { db, now } = args.context;
  const context = { db, now, actor: await readActor(args) };
  const { decision } = found(await findKnownDecision(context, { process, version }));
  return new Response(writeDecisionFile(decision), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="modalities-${process}-${version.toString()}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
