import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerProgramme } from "#http/programme-file.ts";
import { found, idIn, numberIn, readLanguage } from "#http/request-context.ts";
import { translator } from "#messages/kit/translator.ts";
import { seeProgramme } from "#views/process/programme.ts";

/** A version of a programme of work on paper. */
export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const number = numberIn(args, "number");
  const seen = found(await seeProgramme(args.context, args.params["process"] ?? "", idIn(args, "session"), number));
  return answerProgramme(seen, { t: translator(language), language });
}
