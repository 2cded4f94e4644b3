import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { withdrawErasureWish } from "#acts/people/withdraw-erasure-wish.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";

/** It is withdrawn on the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "withdraw-erasure-wish");
  return redirect(paths(readLanguage(args)).wishForErasure);
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "withdraw-erasure-wish",
    () => z.object({}),
    (context, { key }) => withdrawErasureWish(context, { key }),
    (to) => `${to.wishForErasure}?done=withdrawn`,
  );
}
