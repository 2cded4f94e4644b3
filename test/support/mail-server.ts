import { setTimeout as pause } from "node:timers/promises";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** What of a letter is to be reported, and under which identity (RFC 3461). */
type Reports = { ret: string | null; envid: string | null };

/** A real mail server on the loopback, which keeps what it receives. */
export interface MailServer {
  url: string;
  received: { from: string; to: string[]; reports: Reports; letter: Email; raw: string }[];
  close(): Promise<void>;
}

/**
 * @param options.refuse says for a recipient with which code the server refuses, or null.
 * @param options.saying the words beside that code.
 * @param options.refuseSender with which code it refuses whoever sends.
 * @param options.thinks how long it thinks, for a recipient, before it says that it has accepted.
 */
export async function aMailServer(
  options: {
    port?: number;
    refuse?: (recipient: string) => number | null;
    saying?: string;
    refuseSender?: number;
    delay?: number;
    thinks?: (recipient: string) => Promise<void>;
  } = {},
): Promise<MailServer> {
  const received: MailServer["received"] = [];
  const { refuse = () => null, saying = "No such mailbox here", refuseSender } = options;
  const { delay = 0, thinks = () => pause(delay) } = options;
  const onRcptTo: SMTPServerOptions["onRcptTo"] = ({ address }, _session, done) => {
    const code = refuse(address);
    done(code === null ? null : Object.assign(new Error(saying), { responseCode: code }));
  };
  const onMailFrom: SMTPServerOptions["onMailFrom"] = (_address, _session, done) => {
    done(refuseSender === undefined ? null : Object.assign(new Error("Not from you"), { responseCode: refuseSender }));
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    hideDSN: false,
    logger: false,
    onMailFrom,
    onRcptTo,
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const raw = Buffer.concat(pieces);
        PostalMime.parse(raw).then(async (letter) => {
          const { mailFrom, rcptTo, dsn } = session.envelope;
          received.push({
            from: mailFrom === false ? "" : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            reports: { ret: dsn?.ret ?? null, envid: dsn?.envid ?? null },
            letter,
            raw: raw.toString("latin1"),
          });
          await thinks(rcptTo[0]?.address ?? "");
          done();
        }, done);
      });
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.on("error", reject);
    const listening = server.listen(options.port ?? 0, "127.0.0.1", () => {
      const address = listening.address();
      if (address === null || typeof address === "string") reject(new Error("The mail server has no port."));
      else resolve(address.port);
    });
  });
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}
