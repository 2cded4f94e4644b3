import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { isUnavailable } from "#db/unavailable.ts";
import type { Logger } from "#machine/logger.ts";
import { defaultLanguage } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";

/** Seconds: a server that restarts is back sooner, and nobody asks again before. */
export const askAgainAfter = "10";

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Answering = (args: Args) => unknown;

/**
 * Loaders and actions that answer 503 when the database is not there, in the portal's look or as problem details: that is nobody's fault in the
 * program, and passes. Whatever else they throw stays what it is.
 */
export function answeringUnavailable(build: ServerBuild): ServerBuild {
  return {
    ...build,
    routes: Object.fromEntries(
      Object.entries(build.routes).map(([id, route]) => {
        const { loader, action } = route.module;
        return [
          id,
          {
            ...route,
            module: {
              ...route.module,
              ...(loader === undefined ? {} : { loader: answering(loader) }),
              ...(action === undefined ? {} : { action: answering(action) }),
            },
          },
        ];
      }),
    ),
  };
}

function answering(answer: Answering) {
  return async (args: Args) => {
    try {
      return await answer(args);
    } catch (fault) {
      if (!isUnavailable(fault)) throw fault;
      sayUnavailable(args.context.log, fault);
      throw unavailable(args.request);
    }
  };
}

/** A warning, and short: what is wrong is not here, and each answer meanwhile says it. */
export function sayUnavailable(log: Logger, fault: unknown): void {
  const { message, cause } = fault instanceof Error ? fault : new Error(String(fault));
  log.warn({ because: cause instanceof Error ? cause.message : message }, "the database did not answer");
}

function unavailable(request: Request): Response {
  const head = { status: 503, statusText: "Service Unavailable" };
  const headers = { "Retry-After": askAgainAfter, "Cache-Control": "no-store" };
  if (!new URL(request.url).pathname.startsWith("/api/")) return new Response(null, { ...head, headers });
  const t = translator(defaultLanguage);
  const problem = {
    type: "about:blank",
    title: t("fault.unavailable.title"),
    status: 503,
    detail: t("fault.unavailable.text"),
  };
  return new Response(JSON.stringify(problem), {
    ...head,
    headers: { ...headers, "Content-Type": "application/problem+json" },
  });
}
