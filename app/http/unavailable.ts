import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { isFull, isUnavailable, reasonOf } from "#db/unavailable.ts";
import { ClockApart } from "#machine/clock.ts";
import { TooMuchAtOnce } from "#machine/in-turn.ts";
import type { Logger } from "#machine/logger.ts";
import { defaultLanguage } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";

/** Seconds: a server that restarts is back sooner, and nobody asks again before. */
export const askAgainAfter = "10";

/** What passes by itself, or when somebody mends what the portal stands on: the database away or full, the machine's clock set wrong, a rush. */
export function isForTheMoment(fault: unknown): boolean {
  return isUnavailable(fault) || fault instanceof ClockApart || fault instanceof TooMuchAtOnce;
}

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
      if (args.context.away !== undefined) throw args.context.away;
      return await answer(args);
    } catch (fault) {
      if (!isForTheMoment(fault)) throw fault;
      sayUnavailable(args.context.log, fault);
      throw unavailable(args.request, isFull(fault) ? "full" : "unavailable");
    }
  };
}

const LATELY_MILLISECONDS = 60_000;
let fullAt = -Infinity;

/** Whether the database has just said that there is no room: nobody else can see the disk of a server. */
export function wasFullLately(): boolean {
  return performance.now() - fullAt < LATELY_MILLISECONDS;
}

/** A warning, and short: what is wrong is not here, and each answer meanwhile says it. */
export function sayUnavailable(log: Logger, fault: unknown): void {
  if (isFull(fault)) fullAt = performance.now();
  log.warn({ because: reasonOf(fault) }, "not available for the moment");
}

/** @param because which words of messages/en/kit/fault.ts say it; the page finds them in the body. */
function unavailable(request: Request, because: "full" | "unavailable"): Response {
  const head = { status: 503, statusText: "Service Unavailable" };
  const headers = { "Retry-After": askAgainAfter, "Cache-Control": "no-store" };
  if (!new URL(request.url).pathname.startsWith("/api/")) return new Response(because, { ...head, headers });
  const t = translator(defaultLanguage);
  const problem = {
    type: "about:blank",
    title: t(`fault.${because}.title`),
    status: 503,
    detail: t(`fault.${because}.text`),
  };
  return new Response(JSON.stringify(problem), {
    ...head,
    headers: { ...headers, "Content-Type": "application/problem+json" },
  });
}
