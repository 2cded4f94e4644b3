import { createHash, type Hash } from "node:crypto";
import type { z } from "zod";
import type { UnreadQuery } from "#forms/kit/read-query.ts";
import type { Problem } from "./api-shapes.ts";

/** RFC 9110 section 8.8.3: one tag for one content; weak, because it is the same whether or not the answer is compressed on its way. */
function answerApi(
  request: Request,
  hash: Hash,
  body: () => BodyInit,
  {
    contentType,
    keeping = "public, max-age=0, must-revalidate",
  }: { contentType: string; keeping?: string | undefined },
): Response {
  const etag = `W/"${hash.digest("base64url").slice(0, 27)}"`;
  const headers = { ETag: etag, "Cache-Control": keeping };
  if (hasTag(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body(), { headers: { ...headers, "Content-Type": contentType } });
}

/**
 * Content of any length, read once. Its tag is made of what it rests on, so that who has it already is told so before anything is read.
 *
 * @param restsOn - all that decides what it says: the same words never go with other bytes.
 */
export function answerPieces(
  request: Request,
  {
    restsOn,
    write,
    contentType,
  }: {
    readonly restsOn: readonly string[];
    readonly write: () => AsyncGenerator<string>;
    readonly contentType: string;
  },
): Response {
  const hash = createHash("sha256").update(JSON.stringify(restsOn));
  return answerApi(request, hash, () => streamOf(write()), { contentType });
}

/**
 * Pieces as a body: each is written when the one before has been taken. Remix takes them as they come, and what their reader is slow to take waits in memory:
 * what they are read from is free when the last is written.
 */
export function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = await pieces.next();
        if (piece.done === true) controller.close();
        else controller.enqueue(encoder.encode(piece.value));
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

export function answerJson(request: Request, value: unknown): Response {
  return jsonOf(request, value);
}

function jsonOf(request: Request, value: unknown, keeping?: string): Response {
  const body = JSON.stringify(value);
  const contentType = "application/json; charset=utf-8";
  return answerApi(request, createHash("sha256").update(body), () => body, { contentType, keeping });
}

/** What is for one program alone: nobody on its way keeps it. */
export function answerJsonToOne(request: Request, value: unknown): Response {
  return jsonOf(request, value, "private, no-store");
}

/** RFC 6750, section 3: what was given is no token, or opens nothing any more; or none was given. */
export function answerWithoutToken(given: boolean): Response {
  const title = given ? "The token opens nothing here." : "This address needs a token.";
  const answer = answerProblemToProgram(401, { title });
  answer.headers.set("WWW-Authenticate", given ? 'Bearer error="invalid_token"' : "Bearer");
  return answer;
}

/** RFC 9457. */
export function answerProblemToProgram(
  status: 400 | 401 | 404,
  { title, detail, parameters }: { title: string; detail?: string; parameters?: readonly string[] },
): Response {
  const problem: Problem = {
    type: "about:blank",
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(parameters === undefined ? {} : { parameters: [...parameters] }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}

/** 400, with the names of the parameters, and what the address takes instead. */
export function answerUnreadQuery({ because, parameters }: UnreadQuery, taken: z.ZodObject): Response {
  if (because === "unreadable")
    return answerProblemToProgram(400, { title: "A parameter cannot be read.", parameters });
  const names = Object.keys(taken.shape);
  return answerProblemToProgram(400, {
    title: "There is no such parameter.",
    detail: names.length === 0 ? "This address takes none." : `This address takes ${names.join(", ")}.`,
    parameters,
  });
}

/** Of a parameter that names a time which nobody knows yet. */
export function answerAhead(parameter: string): Response {
  return answerProblemToProgram(400, {
    title: "A parameter cannot be read.",
    detail: "It names a day or an instant that lies ahead. What will be on record then is not known.",
    parameters: [parameter],
  });
}

export function answerNoSuchProcess(): Response {
  return answerProblemToProgram(404, { title: "There is no such process." });
}

/** Whether the asker has it already: the weak comparison of section 8.8.3.2. */
export function hasTag(given: string | null, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return given !== null && given.split(",").some((tag) => tag.trim() === "*" || opaque(tag) === opaque(etag));
}
