import { createHash } from "node:crypto";

/** The path by which a program learns what it may ask next stands in `next`. RFC 9110 section 8.8.3: one tag for one content. */
export function answerApi(request: Request, body: string, contentType: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ETag: etag, "Cache-Control": "public, max-age=0, must-revalidate" };
  if (matches(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": contentType } });
}

export function answerJson(request: Request, value: unknown): Response {
  return answerApi(request, JSON.stringify(value), "application/json; charset=utf-8");
}

/** RFC 9457. */
export function answerProblemToProgram(status: 400 | 404, title: string, parameters: readonly string[] = []): Response {
  return new Response(
    JSON.stringify({ type: "about:blank", title, status, ...(parameters.length === 0 ? {} : { parameters }) }),
    {
      status,
      headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
    },
  );
}

function matches(given: string | null, etag: string): boolean {
  if (given === null) return false;
  return given.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}
