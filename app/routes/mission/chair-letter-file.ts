import type { LoaderFunctionArgs } from "@remix-run/node";
import { seeChairLetter } from "#acts/chair-letters/see-chair-letter.ts";
import { answerLetter } from "#http/letter-file.ts";
import { isLookedAt } from "#http/prefetch.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { receivedShown } from "#views/chair-letters/received-letters.ts";

/** The letter on paper, for who got it: whoever takes it has opened it. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-chair-letter");
  const chairLetter = idIn(args, "chair_letter");
  const ruling = await seeChairLetter(context, { chairLetter, opens: isLookedAt(args.request) });
  return answerLetter(receivedShown(found(ruling.ok ? ruling.next : null)));
}
