import { createHash } from "node:crypto";
import { z } from "zod";
import type { FormAnswer, Problem } from "./form-answer.ts";
import { readForm } from "./read-form.ts";

/** What a form sent, checked; with the key under which it is done once, and as it was sent, to be shown again when a rule refuses. */
export type ParsedForm<Value> =
  | { ok: true; value: Value; key: string | undefined; submitted: FormAnswer["submitted"] }
  | ({ ok: false; sound: Partial<Value>; key: string | undefined } & FormAnswer);

/**
 * Reads a form and checks it against its schema, whose words are already in the reader's language. Several values of one name become an array where
 * the schema wants one; `opens.day` becomes the `day` of `opens`.
 *
 * @param read - reads one that holds a file, and puts the text for it.
 * @throws {Response} 400 when it is not a form that a page of the portal can have sent.
 */
export async function parseForm<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
  read: (request: Request) => Promise<FormData> = readForm,
): Promise<ParsedForm<z.output<Schema>>> {
  const submitted = textOf(await read(request));
  const input = nested(submitted, schema);
  let parsed = await schema.safeParseAsync(input);
  if (!parsed.success && forgetNotAsked(parsed.error, input, schema)) parsed = await schema.safeParseAsync(input);
  const key = keyOf(request, submitted);
  const shownAgain = withoutSecrets(submitted);
  if (parsed.success) return { ok: true, value: parsed.data, key, submitted: shownAgain };
  const problems = problemsOf(parsed.error, schema);
  return { ok: false, sound: soundOf(input, schema), key, problems, submitted: shownAgain };
}

/** What a form sent and somebody kept as it was, checked as if it were sent now: once, which a schema that is compiled first does not repay. */
export function readKept<Schema extends z.ZodObject>(
  kept: FormAnswer["submitted"],
  schema: Schema,
): { ok: true; value: z.output<Schema> } | { ok: false; problems: Problem[] } {
  const parsed = schema.safeParse(nested(kept, schema), { jitless: true });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed.error, schema) };
}

/** Of what was sent, what the form asks for. */
export function answersTo(schema: z.ZodObject, submitted: FormAnswer["submitted"]): FormAnswer["submitted"] {
  return Object.fromEntries(
    Object.entries(submitted).filter(([name]) => Object.hasOwn(schema.shape, name.split(".")[0] ?? "")),
  );
}

/** By a field, another and the answer to that which says that the one is not asked. */
const unasked = new WeakMap<z.core.$ZodType, { readonly other: string; readonly says: string }>();

/** A field that is not asked where another says so: what cannot be read in it then is no problem, and counts as nothing. */
export function unlessSaid<Field extends z.ZodType>(other: string, says: string, field: Field): Field {
  unasked.set(field, { other, says });
  return field;
}

/** Whether there was any that is not asked and could not be read. */
function forgetNotAsked(
  { issues }: z.ZodError,
  input: Record<string, unknown>,
  { shape }: z.ZodObject<z.core.$ZodShape>,
): boolean {
  const wrong = new Set(issues.map(({ path }) => String(path[0])));
  const forgotten = Array.from(wrong).filter((name) => {
    const field = shape[name];
    const given = field === undefined ? undefined : unasked.get(field);
    return given !== undefined && name in input && input[given.other] === given.says;
  });
  for (const name of forgotten) Reflect.deleteProperty(input, name);
  return forgotten.length > 0;
}

/** What was sent and is in order in a form that has problems, field by field. */
function soundOf<Schema extends z.ZodObject>(
  input: Record<string, unknown>,
  schema: Schema,
): Partial<z.output<Schema>> {
  const sound: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const parsed = z.safeParse(field, input[name]);
    if (parsed.success && input[name] !== undefined) sound[name] = parsed.data;
  }
  return sound as Partial<z.output<Schema>>; // each by its own field of the schema
}

/** What somebody has sent who has to sign in first: their own page gives it back to them, and nobody else keeps it. */
export const keptForm = z.object({
  kept: z.record(z.string(), z.array(z.string())),
  /** Whether a file was chosen beside, which has to be chosen again. */
  file: z.boolean(),
});

/** In bytes: what nobody has signed for is not read when it is more. */
const MOST_KEPT = 256 * 1024;

/** Whether nobody has read what was sent: its sender has to be told that it is gone. */
export function isTooLargeToKeep(request: Request): boolean {
  return Number(request.headers.get("Content-Length") ?? 0) > MOST_KEPT;
}

/** A form as it was sent, but for its secrets and files; null when it cannot be read, is too large with its files, or says nothing. */
export async function keepForm(request: Request): Promise<z.output<typeof keptForm> | null> {
  if (isTooLargeToKeep(request)) return null;
  const form = await readForm(request, { files: true }).catch(() => null);
  if (form === null) return null;
  const files = Array.from(form).filter(([, value]) => typeof value !== "string");
  for (const [name] of files) form.delete(name);
  const { idempotencyKey = [], ...answers } = textOf(form);
  const kept = withoutSecrets(answers);
  const says = Object.values(kept).some((values) => values.some((value) => value.trim() !== ""));
  const file = files.some(([, value]) => typeof value !== "string" && value.size > 0);
  return says ? { kept: { ...kept, idempotencyKey }, file } : null;
}

function textOf(form: FormData): Record<string, string[]> {
  const submitted: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of form) {
    if (typeof value !== "string") throw unreadable();
    (submitted[name] ??= []).push(value);
  }
  return submitted;
}

/**
 * Under which key a form is done once. What it says, and where to, belongs to it: a browser that goes back may show the page with its old key, and
 * what is changed there and sent again is another form, not the first one's twin.
 */
function keyOf(request: Request, { idempotencyKey, ...answers }: Record<string, string[]>): string | undefined {
  const key = idempotencyKey?.[0];
  if (key === undefined) return undefined;
  if (!/^[\w:.-]{1,200}$/.test(key)) throw unreadable();
  const form = JSON.stringify([key, new URL(request.url).pathname, Object.entries(answers)]);
  return createHash("sha256").update(form).digest("base64url");
}

/** The form in the shape of its schema. */
function nested(submitted: FormAnswer["submitted"], { shape }: z.ZodObject<z.core.$ZodShape>): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const value = inShapeOf(field, name, submitted);
    if (value !== undefined) input[name] = value;
  }
  return input;
}

function inShapeOf(field: z.core.$ZodType, name: string, submitted: FormAnswer["submitted"]): unknown {
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional || field instanceof z.ZodNullable)
    return inShapeOf(field.unwrap(), name, submitted);
  if (field instanceof z.ZodPipe) return inShapeOf(field.in, name, submitted);
  if (field instanceof z.ZodArray) return submitted[name];
  if (field instanceof z.ZodObject) {
    const shape: z.core.$ZodShape = field.shape;
    const parts = Object.entries(shape).flatMap(([part, of]) => {
      const value = inShapeOf(of, `${name}.${part}`, submitted);
      return value === undefined ? [] : [[part, value] as const];
    });
    return parts.length === 0 ? undefined : Object.fromEntries(parts);
  }
  return submitted[name]?.[0];
}

/** The first problem of each field, in the order of the form: what is wrong between fields is found after what is wrong in each. */
function problemsOf(error: z.ZodError, { shape }: z.ZodObject): Problem[] {
  const order = Object.keys(shape);
  const place = ({ path }: z.core.$ZodIssue) => order.indexOf(String(path[0]));
  const problems = new Map<string, string>();
  for (const { path, message } of error.issues.toSorted((one, other) => place(one) - place(other))) {
    if (message === "") throw unreadable();
    const field = path.filter((part) => typeof part === "string").join(".");
    if (!problems.has(field)) problems.set(field, message);
  }
  return Array.from(problems, ([field, words]) => ({ field, words }));
}

/** What is sent back to be shown again; a secret is typed anew. */
function withoutSecrets(submitted: Record<string, string[]>): FormAnswer["submitted"] {
  return Object.fromEntries(
    Object.entries(submitted).filter(([name]) => name !== "idempotencyKey" && !/password|secret|code/i.test(name)),
  );
}

function unreadable(): Response {
  return new Response(null, { status: 400, statusText: "Bad Request" });
}
