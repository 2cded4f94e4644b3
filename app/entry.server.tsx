import type {
  ActionFunctionArgs,
  EntryContext,
  HandleDocumentRequestFunction,
  LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import { BrowserScriptProvider } from "#components/kit/page/browser-script.ts";
import { RequestIdProvider } from "#components/kit/page/request-id.ts";
import { readyToDraw } from "#http/drawn-once.ts";
import { pathInLog } from "#http/request-log.ts";

/** Each page is a document: rendered once, whole, with nothing in it that a script would need to draw it again. */
export default function handleDocumentRequest(
  ...[request, status, headers, remix, { requestId }]: Parameters<HandleDocumentRequestFunction>
): Response {
  headers.set("Content-Type", "text/html; charset=utf-8");
  keepRetryAfter(remix, headers);
  // RFC 9110, 15.5.6. What is sent to a page that has nothing to send is refused by Remix, without a word of what the page takes.
  if (status === 405) headers.set("Allow", "GET, HEAD");
  readyToDraw(remix);
  const html = renderToStaticMarkup(
    <BrowserScriptProvider value={remix.manifest.entry.module}>
      <RequestIdProvider value={requestId}>
        <RemixServer context={remix} url={request.url} />
      </RequestIdProvider>
    </BrowserScriptProvider>,
  );
  return new Response(`<!DOCTYPE html>${html}`, { headers, status });
}

/** How long to wait, which an action or a loader said with its 429: Remix keeps no header of a thrown Response but cookies. */
function keepRetryAfter({ staticHandlerContext: { actionHeaders, loaderHeaders } }: EntryContext, headers: Headers) {
  for (const thrown of [...Object.values(loaderHeaders), ...Object.values(actionHeaders)]) {
    const wait = thrown.get("Retry-After");
    if (wait !== null) headers.set("Retry-After", wait);
  }
}

/** Remix calls it for what loaders, actions and pages throw, but for Responses. */
export function handleError(fault: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  // A page that is not there, or a method that it does not know, is the asker's fault.
  if (request.signal.aborted || (isRouteErrorResponse(fault) && fault.status < 500)) return;
  context.log.error({ err: fault, path: pathInLog({ path: new URL(request.url).pathname }) }, "fault in a page");
}
