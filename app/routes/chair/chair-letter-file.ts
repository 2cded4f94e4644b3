import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerLetter } from "#http/letter-file.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { seeLetterOfChair } from "#views/chair-letters/letter-of-chair.ts";

/** The letter on paper, as it stands or as it went out. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "save-chair-letter");
  return answerLetter(found(await seeLetterOfChair(context, idIn(args, "chair_letter"))));
}
