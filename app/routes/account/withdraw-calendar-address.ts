import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { withdrawCalendarAddress } from "#acts/people/withdraw-calendar-address.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";

/** It is withdrawn on the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "withdraw-calendar-address");
  return redirect(paths(readLanguage(args)).makeCalendarAddress);
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "withdraw-calendar-address",
    () => z.object({}),
    (context, { key }) => withdrawCalendarAddress(context, { key }),
    (to) => `${to.makeCalendarAddress}?done=withdrawn`,
  );
}
