import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "#components/kit/page/nonce.ts";

/** Loaders that a page does not wait for must have answered by then; shorter than a request's own limit. */
export const streamTimeout = 10_000;

export default async function handleDocumentRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, log }: AppLoadContext,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  keepRetryAfter(remix, headers);
  // RFC 9110, 15.5.6. What is sent to a page that has nothing to send is refused by Remix, without a word of what the page takes.
  if (status === 405) headers.set("Allow", "GET, HEAD");
  const html = await render(request, remix, { nonce, log });
  return new Response(createReadableStreamFromReadable(html.stream), { headers, status: html.failed ? 500 : status });
}

/** How long to wait, which an action or a loader said with its 429: Remix keeps no header of a thrown Response but cookies. */
function keepRetryAfter({ staticHandlerContext: { actionHeaders, loaderHeaders } }: EntryContext, headers: Headers) {
  for (const thrown of [...Object.values(loaderHeaders), ...Object.values(actionHeaders)]) {
    const wait = thrown.get("Retry-After");
    if (wait !== null) headers.set("Retry-After", wait);
  }
}

function render(request: Request, remix: EntryContext, { nonce, log }: Pick<AppLoadContext, "nonce" | "log">) {
  // A robot does not wait for what streams in later.
  const whole = isbot(request.headers.get("User-Agent"));
  return new Promise<{ stream: PassThrough; failed: boolean }>((resolve, reject) => {
    let shellSent = false;
    let failed = false;
    const begin = () => {
      shellSent = true;
      const stream = new PassThrough();
      resolve({ stream, failed });
      pipe(stream);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        [whole ? "onAllReady" : "onShellReady"]: begin,
        onShellError: reject,
        onError(fault) {
          failed = true;
          // Before the shell is sent, the promise is rejected with the same fault and Remix reports it.
          if (shellSent) log.error({ err: fault }, "fault while a page was rendered");
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Remix calls it for what loaders, actions and pages throw, but for Responses. */
export function handleError(fault: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  // A page that is not there, or a method that it does not know, is the asker's fault.
  if (request.signal.aborted || (isRouteErrorResponse(fault) && fault.status < 500)) return;
  context.log.error({ err: fault, path: new URL(request.url).pathname }, "fault in a page");
}
