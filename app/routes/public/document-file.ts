import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerKeptFile } from "#http/kept-file.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { seeDocumentFile } from "#views/applications/document-file.ts";

/** The file of a document that is enclosed with an application. It is nobody's to read but those who read the application: each finds it at one address. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-document");
  return answerKeptFile(args.request, found(await seeDocumentFile(context, idIn(args, "document"))));
}
