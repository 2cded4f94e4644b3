import type { LoaderFunctionArgs } from "@remix-run/node";
import { languagesOfPaper } from "#domain/papers/kinds.ts";
import { answerKeptFile } from "#http/kept-file.ts";
import { found, notFound, numberIn, readActor, readLanguage } from "#http/request-context.ts";
import { seePaperFile } from "#views/papers/papers.ts";

/** The file of a version of a paper in a language, for those who may read the paper. */
export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const actor = await readActor(args);
  const { process = "", symbol = "", of } = args.params;
  const language = languagesOfPaper.find((one) => one === of);
  if (language === undefined) throw notFound();
  const wanted = { process, symbol, n: numberIn(args, "number"), language };
  return answerKeptFile(args.request, found(await seePaperFile({ db: args.context.db, actor }, wanted)));
}
