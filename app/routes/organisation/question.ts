import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { saveApplication, saveSound } from "#acts/applications/save-application.ts";
import { cameFrom, pageAfter } from "#components/applications/tasks.ts";
import type { Answers } from "#domain/applications/application.ts";
import type { questionFields } from "#forms/applications/question-fields.ts";
import { answerForm, type Asking } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

/* What the pages have in common that ask something of an application. */

export async function loadQuestion(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "save-application");
  return {
    application: found(await seeOwnApplication(context, args.params["reference"] ?? "")),
    from: cameFrom(args.request.url),
  };
}

/**
 * Saves what was answered; of a form with problems, the part that is in order.
 *
 * @param answersOf - what of the form is an answer, also of a form of which a part is left out.
 */
export async function answerQuestion<Schema extends z.ZodObject<ReturnType<typeof questionFields>>>(
  args: ActionFunctionArgs,
  schema: (asking: Asking) => Schema,
  answersOf: (said: Partial<z.output<Schema>>) => Partial<Answers>,
) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "save-application",
    schema,
    (context, said) => {
      const { version, key } = said;
      return saveApplication(context, { reference, version, answers: answersOf(said), key });
    },
    {
      to: (_to, _next, { then }, { language }) => pageAfter({ reference, then, url: args.request.url }, language),
      keep: (context, sound) => saveSound(context, reference, sound, answersOf(sound)),
    },
  );
}
