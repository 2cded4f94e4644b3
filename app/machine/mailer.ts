import nodemailer from "nodemailer";
import type { Environment } from "./env.ts";

export interface OutgoingLetter {
  /** The outbox row's id: a letter that is sent again, after a crash between sending and saving, carries the same Message-ID. */
  readonly id: string;
  readonly recipient: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** `refused` is final, the recipient's server will not take it; `failed` may go through later. */
export type Delivery =
  | { readonly outcome: "sent" }
  | { readonly outcome: "failed"; readonly error: string }
  | { readonly outcome: "refused"; readonly error: string };

export interface Mailer {
  send(letter: OutgoingLetter): Promise<Delivery>;
  close(): void;
}

/** Longer than any batch of letters can take to be sent; one claimed for longer than this is free again. */
export const SENDING_LIMIT_SECONDS = 20 * 60;

/** Sends by SMTP, or, without SMTP_URL, sends nothing: the outbox row then is the letter in the demonstration mailbox. */
export function createMailer(env: Pick<Environment, "smtpUrl" | "mailFrom" | "contactEmail" | "portalUrl">): Mailer {
  if (env.smtpUrl === undefined) return { send: () => Promise.resolve({ outcome: "sent" }), close: () => undefined };
  const transport = nodemailer.createTransport(
    {
      url: env.smtpUrl,
      pool: true,
      maxConnections: 3,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      dnsTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: env.mailFrom, replyTo: env.contactEmail },
  );
  const host = new URL(env.portalUrl).hostname;
  return {
    async send({ id, recipient, subject, html, text }) {
      if (!/^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/u.test(recipient.email))
        return { outcome: "refused", error: "The address is not one to which a letter can be sent." };
      try {
        await transport.sendMail({
          to: { name: recipient.name, address: recipient.email },
          subject,
          html,
          text,
          messageId: `<letter.${id}@${host}>`,
          headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        });
        return { outcome: "sent" };
      } catch (fault) {
        return failed(fault);
      }
    },
    close: () => {
      transport.close();
    },
  };
}

/** RFC 5321: a 5yz reply to the recipient or to the message is final; one to the greeting or to our credentials is ours to mend. */
function failed(fault: unknown): Delivery {
  if (!(fault instanceof Error)) return { outcome: "failed", error: String(fault) };
  const { code, responseCode } = fault as Error & { code?: unknown; responseCode?: unknown };
  const permanent =
    (code === "EENVELOPE" || code === "EMESSAGE") &&
    typeof responseCode === "number" &&
    responseCode >= 500 &&
    responseCode < 600;
  return { outcome: permanent ? "refused" : "failed", error: fault.message.slice(0, 500) };
}
