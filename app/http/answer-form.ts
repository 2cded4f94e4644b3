import { type data, redirect, type TypedResponse } from "@remix-run/node";
import type { z } from "zod";
import type { Context } from "#acts/kit/context.ts";
import type { Act } from "#domain/authority.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import type { FormAnswer, Problem } from "#forms/kit/form-answer.ts";
import { keepForm, parseForm } from "#forms/kit/parse-form.ts";
import type { Upload } from "#forms/kit/read-form.ts";
import { isConfirmed } from "#forms/kit/two-pages.ts";
import type { Language } from "#messages/kit/languages.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import {
  answerBetween,
  answerProblem,
  answerProblems,
  answerReadBack,
  answerRefusalAtField,
  codeOnward,
  type FieldsOfRefusals,
} from "./answer.ts";
import { authorise, readLanguage, type RouteArgs, type SignedIn } from "./request-context.ts";

/** In whose name, and in which language, a form is answered. */
export interface Asking {
  readonly context: Context;
  readonly actor: SignedIn;
  readonly language: Language;
  readonly t: Translate;
}

/** What the form said, with the key under which it is done once. */
type Said<Schema extends z.ZodObject> = z.output<Schema> & { readonly key: string | undefined };

type To<Schema extends z.ZodObject, Next> = (paths: Paths, next: Next, said: Said<Schema>, asking: Asking) => string;

/** What is read back before it is done, on the page that answers the form. */
export interface ReadBack<Shown> extends FormAnswer {
  readonly confirm: Shown;
}

/** Led on, or the page again, or what is read back. Written down: an inferred union would take the last for the one before. */
type Answered<Shown> =
  TypedResponse<never> | ReturnType<typeof answerProblems> | ReturnType<typeof data<ReadBack<Shown>>>;

interface Onward<Schema extends z.ZodObject, Next, Shown> {
  readonly to: To<Schema, Next>;
  readonly atFields?: FieldsOfRefusals;
  readonly keep?: Keep<Schema>;
  readonly first?: (asking: Asking) => Promise<FormAnswer["submitted"] | null>;
  readonly readBack?: (
    context: Context,
    said: Said<Schema>,
    asking: Asking,
  ) => Promise<Done<Shown> | Refusal | Problem>;
}

type Keep<Schema extends z.ZodObject> = (
  context: Context,
  sound: Partial<z.output<Schema>> & { readonly key: string | undefined },
) => Promise<boolean>;

/**
 * The action of a page: who may not perform the act is turned away; a form that says too little comes back with its problems (422), one that
 * the rule refuses with the rule's sentence (409, or 404 for what is not there); what is done leads on.
 *
 * @param form - its schema, with what reads a file. What must be there before the form is read is looked for here.
 * @param act - performs it, or answers a problem that no schema can see, such as an hour that the clock leaves out.
 * @param onward - the page that follows; and which refusals stand at a field; and of a draft, which is saved with its gaps, what saves the part of a form with problems that is in
 *   order, and says whether it could; and of the second of two pages, with what the first is filled again;
 *   or what is read back of what was asked before it is done, on an answer whose form carries it.
 */
export async function answerForm<Schema extends z.ZodObject, Next, Shown = never>(
  args: RouteArgs,
  slug: Act,
  form: (asking: Asking) => Form<Schema> | Promise<Form<Schema>>,
  act: (context: Context, said: Said<Schema>, asking: Asking) => Promise<Done<Next> | Refusal | Problem>,
  onward: To<Schema, Next> | Onward<Schema, Next, Shown>,
): Promise<Answered<Shown>> {
  const {
    to,
    atFields = {},
    keep,
    first,
    readBack,
  }: Onward<Schema, Next, Shown> = typeof onward === "function" ? { to: onward } : onward;
  const { context, actor } = await authorise(args, slug);
  const language = readLanguage(args);
  const asking = { context, actor, language, t: translator(language) };
  const asked = await askedOrGone(args, () => form(asking));
  const read =
    "schema" in asked
      ? await parseForm(args.request, asked.schema, asked.upload.read)
      : await parseForm(args.request, asked);
  const filled = readBack === undefined ? await first?.(asking) : {};
  const between = filled === undefined ? null : answerBetween(args.context, read.submitted, filled);
  if (between !== null) return between;
  if (!read.ok) {
    const restSaved = keep !== undefined && (await keep(context, { ...read.sound, key: read.key }));
    const problems = "schema" in asked ? withFileAgain(read.problems, asked.upload, asking.t) : read.problems;
    return answerProblems(args.context, { ...read, problems, ...(restSaved ? { restSaved } : {}) });
  }
  const said = { ...read.value, key: read.key };
  if (readBack !== undefined && !isConfirmed(read.submitted)) {
    const shown = await readBack(context, said, asking);
    if ("field" in shown) return answerProblem(args.context, shown, read.submitted);
    if (!shown.ok) return answerRefusalAtField(args.context, shown, language, { submitted: read.submitted, atFields });
    return answerReadBack(args.context, read.submitted, shown.next);
  }
  const outcome = await act(context, said, asking);
  if ("field" in outcome) return answerProblem(args.context, outcome, read.submitted);
  if (!outcome.ok)
    return answerRefusalAtField(args.context, outcome, language, { submitted: read.submitted, atFields });
  return redirect(to(paths(language), outcome.next, said, asking), codeOnward(read.submitted));
}

/** What the form is about may have been deleted while it was filled in: with 404 it is given back, to be copied. */
async function askedOrGone<Asked>({ request }: RouteArgs, form: () => Asked | Promise<Asked>): Promise<Asked> {
  try {
    return await form();
  } catch (fault) {
    if (!(fault instanceof Response) || fault.status !== 404) throw fault;
    const kept = await keepForm(request);
    throw kept === null ? fault : Response.json(kept, { status: 404, statusText: "Not Found" });
  }
}

/** The page does not keep a file that was chosen: it is asked for again with what else is wrong. */
function withFileAgain(problems: readonly Problem[], { field, chosen }: Upload, t: Translate): readonly Problem[] {
  const isAsked = chosen() !== null && problems.every((one) => one.field !== field);
  return isAsked ? [...problems, { field, words: t("form.chooseFileAgain") }] : problems;
}

/** Its schema; with what reads the file that can be chosen in it. */
type Form<Schema extends z.ZodObject> = Schema | { readonly schema: Schema; readonly upload: Upload };

export interface Done<Next> {
  readonly ok: true;
  readonly next: Next;
}

type Paths = ReturnType<typeof paths>;
