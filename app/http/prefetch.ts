/**
 * Whether the page was asked for by somebody who looks at it, and not by a browser that fetches or renders it ahead
 * (https://wicg.github.io/nav-speculation/prefetch.html, `Sec-Purpose`; older browsers say `Purpose` or `X-Moz`), nor by HEAD.
 */
export function isLookedAt({ method, headers }: Pick<Request, "method" | "headers">): boolean {
  const purposes = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"].map((name) => headers.get(name) ?? "");
  return method === "GET" && !purposes.some((purpose) => /prefetch|prerender|preview/i.test(purpose));
}
