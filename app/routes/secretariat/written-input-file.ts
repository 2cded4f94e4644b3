import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerKeptFile } from "#http/kept-file.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { seeFileOfInput } from "#views/participation/inputs-of-session.ts";

/** The file in which a written input came, for the offices that read it. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-written-inputs");
  return answerKeptFile(args.request, found(await seeFileOfInput(context, idIn(args, "written_input"))));
}
