import { createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { converse, createMailer } from "#machine/mailer.ts";
import { aMailServer } from "#support/mail-server.ts";
import { freePort } from "#support/postgres-server.ts";

const sender = { mailFrom: "Accreditation <portal@portal.example>", contactEmail: "desk@portal.example" };
const letter = { to: "ada@example.org", subject: "A test", text: "Nothing needs to be done." };

async function anyServer(options: Parameters<typeof aMailServer>[0] = {}) {
  const server = await aMailServer(options);
  onTestFinished(() => server.close());
  return server;
}

it("says line by line what the mail server answered, and that it took the letter", async () => {
  const server = await anyServer();
  const { lines, outcome, because } = await converse({ smtpUrl: server.url, ...sender }, letter);
  expect([outcome, because]).toEqual(["taken", expect.stringMatching(/^250 /)]);
  expect(lines[0]).toMatch(/^220 /);
  expect(lines).toContain(because);
  expect(lines.every((line) => /^\d{3}[ -]/.test(line))).toBe(true);
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toMatchObject({
    from: "portal@portal.example",
    to: ["ada@example.org"],
    letter: { subject: "A test", replyTo: [{ address: "desk@portal.example" }] },
  });
});

it("says that and why it was refused", async () => {
  const server = await anyServer({ refuse: () => 550 });
  const { lines, outcome, because } = await converse({ smtpUrl: server.url, ...sender }, letter);
  expect([outcome, because]).toEqual(["not taken", expect.stringContaining("550 No such mailbox here")]);
  expect(lines).toContain("550 No such mailbox here");
  expect(server.received).toEqual([]);
});

it("says when nothing listens, or what listens is no mail server", async () => {
  const nowhere = await converse({ smtpUrl: `smtp://127.0.0.1:${await freePort()}`, ...sender }, letter);
  expect(nowhere).toMatchObject({
    lines: [],
    outcome: "not taken",
    because: expect.stringContaining("ECONNREFUSED") as string,
  });
  const web = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void web.close());
  const address = web.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { outcome, because } = await converse({ smtpUrl: `smtp://127.0.0.1:${String(port)}`, ...sender }, letter);
  expect([outcome, because]).toEqual(["not taken", expect.stringContaining("HTTP/1.1 400 Bad Request")]);
});

it("tells no password", async () => {
  const server = await anyServer();
  const { port } = new URL(server.url);
  const conversation = await converse({ smtpUrl: `smtp://portal:hidden-word@127.0.0.1:${port}`, ...sender }, letter);
  expect(JSON.stringify(conversation)).not.toMatch(/hidden-word|aGlkZGVuLXdvcmQ|AHBvcnRhbABoaWRkZW4td29yZA/);
});

it("asks whoever cannot deliver a letter to report to the address for that, with its identity and without its words", async () => {
  const server = await anyServer();
  const send = async (returnedLetters: { email: string; token: string } | undefined) => {
    const mailer = createMailer({
      smtpUrl: server.url,
      ...sender,
      portalUrl: "https://portal.example",
      returnedLetters,
    });
    const { to: email, subject, text } = letter;
    const recipient = { name: "Ada", email };
    const content = { subject, text, html: "<p></p>", calendars: [], unsubscribe: null };
    expect(await mailer.send({ id: "7", recipient, ...content })).toEqual({ outcome: "sent" });
    mailer.close();
    return server.received.at(-1);
  };
  const reported = await send({ email: "returned-letters@portal.example", token: "of no use here" });
  expect(reported).toMatchObject({
    from: "returned-letters@portal.example",
    to: ["ada@example.org"],
    reports: { ret: "HDRS", envid: "letter.7" },
    letter: { from: { address: "portal@portal.example" }, messageId: "<letter.7@portal.example>" },
  });
  expect(await send(undefined)).toMatchObject({ from: "portal@portal.example", reports: { ret: null, envid: null } });
});

it("shows what is typed like an encoded word as it was typed, and not what it would be decoded to", async () => {
  const server = await anyServer();
  const mailer = createMailer({
    smtpUrl: server.url,
    ...sender,
    portalUrl: "https://portal.example",
    returnedLetters: undefined,
  });
  const word = "=?utf-8?q?Another_=E2=80=AE_organisation?=";
  const subject = `You are invited to act for ${word} – Société, العربية ${"and so on ".repeat(20)}${word}`;
  const recipient = { name: word, email: "ada@example.org" };
  const more = { html: "<p>Words.</p>", text: "Words.", calendars: [], unsubscribe: null };
  expect(await mailer.send({ id: "an-id", recipient, subject, ...more })).toEqual({ outcome: "sent" });
  mailer.close();
  const [received] = server.received;
  expect(received?.letter.subject).toBe(subject);
  expect(received?.letter.to).toEqual([{ name: "", address: "ada@example.org" }]);
});
