import type { Environment } from "./env.ts";

export interface OutgoingLetter {
  /** The outbox row's id: a letter that is sent again, after a crash between sending and saving, carries the same Message-ID. */
  readonly id: string;
  readonly recipient: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** What the recipient's calendar is to say (RFC 5545), if anything: one calendar for each session. */
  readonly calendars: readonly string[];
  /** To whom an answer goes, where that is not the Secretariat. */
  readonly replyTo?: string | null;
  /** Where one click ends the letters of a list, if it is one of a list. */
  readonly unsubscribe: string | null;
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

/** Letters on their way at the same time, each over a connection of its own. */
export const SENT_AT_ONCE = 3;

/**
 * RFC 5321, 4.5.3.2: a server may take ten minutes to say that it has accepted a letter. Whoever hangs up before has it sent a second time. The limit
 * on the whole is for a server that trickles its answers, which no silence gives away.
 */
const LONGEST_SILENCE_SECONDS = 10 * 60;
const LONGEST_SENDING_SECONDS = 20 * 60;

/** How long a mail server is waited for, in milliseconds; and a letter takes nothing from this machine. */
const smtpSettings = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
  socketTimeout: LONGEST_SILENCE_SECONDS * 1000,
  disableFileAccess: true,
  disableUrlAccess: true,
};

/** Not before a letter is sent: a web process that leaves that to a worker has no use for it, and it takes a tenth of the memory of one. */
async function nodemailer() {
  return (await import("nodemailer")).default;
}

/** Sends by SMTP, or, without SMTP_URL, sends nothing: the outbox row then is the letter in the demonstration mailbox. */
export function createMailer(
  env: Pick<Environment, "smtpUrl" | "mailFrom" | "contactEmail" | "portalUrl" | "returnedLetters">,
): Mailer {
  if (env.smtpUrl === undefined) return { send: () => Promise.resolve({ outcome: "sent" }), close: () => undefined };
  const { smtpUrl, returnedLetters } = env;
  const open = async () => {
    const { createTransport } = await nodemailer();
    return createTransport(
      { url: smtpUrl, pool: true, maxConnections: SENT_AT_ONCE, ...smtpSettings },
      { from: env.mailFrom, replyTo: env.contactEmail },
    );
  };
  let opened: ReturnType<typeof open> | undefined;
  const host = new URL(env.portalUrl).hostname;
  return {
    async send({ id, recipient, subject, html, text, calendars, unsubscribe, replyTo = null }) {
      if (!/^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/u.test(recipient.email))
        return { outcome: "refused", error: "The address is not one to which a letter can be sent." };
      try {
        const transport = await (opened ??= open());
        await transport.sendMail({
          to: seemsEncoded(recipient.name) ? recipient.email : { name: recipient.name, address: recipient.email },
          ...(seemsEncoded(subject) ? {} : { subject }),
          html,
          text,
          ...(replyTo === null ? {} : { replyTo }),
          ...(calendars.length === 0 ? {} : { attachments: calendars.map(inviteOf) }),
          messageId: `<letter.${id}@${host}>`,
          ...(returnedLetters === undefined
            ? {}
            : reportedTo(returnedLetters.email, { id, recipient: recipient.email })),
          signal: AbortSignal.timeout(LONGEST_SENDING_SECONDS * 1000),
          headers: {
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            ...(seemsEncoded(subject) ? { Subject: { prepared: true, value: encodedWords(subject) } } : {}),
            ...(unsubscribe === null ? {} : oneClick(unsubscribe)),
          },
        });
        return { outcome: "sent" };
      } catch (fault) {
        return failed(fault);
      }
    },
    close: () => {
      opened?.then(
        (transport) => {
          transport.close();
        },
        () => undefined,
      );
    },
  };
}

/**
 * RFC 3461: who cannot deliver the letter reports to the address, with the letter's identity and without its words. A mail server that does not know how
 * reports as it likes, and the identity is in the head of what it sends back.
 */
function reportedTo(email: string, { id, recipient }: { readonly id: string; readonly recipient: string }) {
  return {
    envelope: { from: email, to: recipient },
    dsn: { return: "headers", id: `letter.${id}`, notify: "failure", recipient },
  };
}

/** What somebody typed like an encoded word (RFC 2047) would be shown decoded, past all that is asked of what is typed; the library sends it as it is. */
function seemsEncoded(text: string): boolean {
  return text.includes("=?");
}

/** In bytes: of an encoded word, which has 75 characters at most (RFC 2047, 2). */
const LONGEST_ENCODED = 42;

function encodedWords(text: string): string {
  const pieces = [""];
  for (const sign of text) {
    const last = pieces.at(-1) ?? "";
    if (Buffer.byteLength(last + sign) > LONGEST_ENCODED) pieces.push(sign);
    else pieces[pieces.length - 1] = last + sign;
  }
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString("base64")}?=`).join("\r\n ");
}

/** RFC 2369 and RFC 8058: a mail program offers to end the letters, and does it by one POST without asking. */
function oneClick(address: string) {
  return { "List-Unsubscribe": `<${address}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** Beside the words, not instead of them: a program that knows calendars offers to take it over. */
function inviteOf(content: string, index: number) {
  const method = /^METHOD:(?<method>[A-Z]+)\r?$/m.exec(content)?.groups?.["method"] ?? "PUBLISH";
  const filename = index === 0 ? "calendar.ics" : `calendar-${String(index + 1)}.ics`;
  return { filename, content, contentType: `text/calendar; charset=utf-8; method=${method}` };
}

/**
 * RFC 5321: a 5yz reply to the recipient or to the message is final. One to the greeting, to our credentials or to the sender is ours to mend, and would
 * end every letter; so is one that says that we may not send to the recipient from here (530; RFC 3463, 3.8: 5.7.x), as a server does that no longer knows us.
 */
function failed(fault: unknown): Delivery {
  if (!(fault instanceof Error)) return { outcome: "failed", error: String(fault) };
  const { code, command, responseCode, response } = fault as Error & Partial<Record<string, unknown>>;
  const isFinal = typeof responseCode === "number" && responseCode >= 500 && responseCode < 600;
  const isOfRecipient =
    code === "EENVELOPE" && command !== "MAIL FROM" && !/^5(30|\d\d[ -]5\.7\.)/.test(String(response));
  const permanent = isFinal && (isOfRecipient || code === "EMESSAGE");
  return { outcome: permanent ? "refused" : "failed", error: fault.message.slice(0, 500) };
}

/** One letter over one connection: each line of the server's, as it came, and what became of the letter. */
export type Conversation = { lines: string[]; outcome: "taken" | "not taken"; because: string };

/** Sends a letter that is in no outbox, to see whether the mail server takes letters from here. */
export async function converse(
  env: { smtpUrl: string } & Pick<Environment, "mailFrom" | "contactEmail">,
  { to, subject, text }: { to: string; subject: string; text: string },
): Promise<Conversation> {
  const lines: string[] = [];
  const quiet = () => undefined;
  const { createTransport } = await nodemailer();
  const transport = createTransport({
    url: env.smtpUrl,
    ...smtpSettings,
    socketTimeout: 30_000,
    // What the program says holds the password; what the server says does not.
    transactionLog: true,
    logger: {
      level: quiet,
      trace: quiet,
      info: quiet,
      warn: quiet,
      error: quiet,
      fatal: quiet,
      debug: (entry: unknown, line: unknown) => {
        const fromServer = typeof entry === "object" && entry !== null && "tnx" in entry && entry.tnx === "server";
        if (fromServer) lines.push(...String(line).trimEnd().split(/\r?\n/));
      },
    },
  });
  try {
    const { response } = await transport.sendMail({
      from: env.mailFrom,
      replyTo: env.contactEmail,
      to,
      subject,
      text,
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    });
    return { lines, outcome: "taken", because: response };
  } catch (fault) {
    return { lines, outcome: "not taken", because: fault instanceof Error ? fault.message : String(fault) };
  } finally {
    transport.close();
  }
}
