import type { Server } from "node:http";
import { Server as Listener } from "node:net";

/** Longer than what a proxy has sent is on its way. */
const EACH_MILLISECONDS = 1_000;

/**
 * Listens no longer, so that a proxy turns to another process, and ends each connection once it has been idle for a while. Node's own `close` cuts
 * off at once what is idle, and with it what a proxy is just sending there: a form, which it does not send twice.
 *
 * @returns when the last connection has ended.
 */
export function closeInOrder(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const ending = setInterval(() => {
      server.closeIdleConnections();
    }, EACH_MILLISECONDS);
    Listener.prototype.close.call(server, (fault?: Error) => {
      clearInterval(ending);
      if (fault === undefined) resolve();
      else reject(fault);
    });
  });
}
