import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, test, vi } from "vitest";
import { retryLetter } from "#acts/record/retry-letter.ts";
import { retryLetters } from "#acts/record/retry-letters.ts";
import { readingAs } from "#db/readers.ts";
import { appendLetters } from "#db/record/outbox.ts";
import { BroughtUpToDate, ConnectionLost } from "#db/unavailable.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { isLetterKind } from "#emails/index.ts";
import { letterForms, type LetterKind } from "#emails/registry.ts";
import type { JobContext } from "#jobs/kit/job.ts";
import { schedule } from "#jobs/kit/schedule.ts";
import { delayAfter } from "#jobs/record/delay-after.ts";
import { deliverLetters } from "#jobs/record/deliver-letters.ts";
import { forgetSecretsOfLetters } from "#jobs/record/forget-secrets-of-letters.ts";
import { createLogger } from "#machine/logger.ts";
import { createMailer } from "#machine/mailer.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenOfficer, givenProcess, refused } from "#support/given.ts";
import { aMailServer, type MailServer } from "#support/mail-server.ts";
import { tokenIn } from "#support/record.ts";
import { anEnvironment, portalUrl } from "#support/request.ts";
import { samples } from "../../emails/samples.ts";

const { db } = await aDatabase();
const start = Temporal.Instant.from("2022-06-01T16:00:00Z");
const closing: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await db.updateTable("letter").set({ held: true }).execute();
});

async function aServer(options?: Parameters<typeof aMailServer>[0]): Promise<MailServer> {
  const server = await aMailServer(options);
  closing.push(() => server.close());
  return server;
}

/** A worker of its own, with its own connections to the mail server; its clock stands where it is put. */
function aWorker(smtpUrl: string | undefined, at: { now: Temporal.Instant } = { now: start }): JobContext {
  const env = anEnvironment({ smtpUrl });
  const mailer = createMailer(env);
  closing.unshift(() => {
    mailer.close();
  });
  const clock = {
    now: () => Promise.resolve(at.now),
    at: (machine: Temporal.Instant) => Promise.resolve(machine),
    isSteady: () => true,
  };
  return { db, env, log: createLogger(env), clock, mailer, stopping: new AbortController().signal };
}

let events = 0;

/** Between a mission and the Chair, who answers for them. */
const aboutWhoSpoke: readonly LetterKind[] = [
  "chair-letter-circulated",
  "chair-letter-held-back",
  "second-look-asked",
  "consultation-opened",
  "consultation-reminder",
  "consultation-request",
  "consultations-extended",
  "paper-for-chair",
  "hold-reminder",
  "objection-received",
  "objection-received-for-chair",
  "objection-withdrawn",
  "objectors-asked-for",
  "request-answered",
  "silence-broken",
  "written-to-chair",
];
const { process } = await givenProcess(db);

async function write(kind: LetterKind, email = "mission@example.org", changes: object = {}, name = "State A") {
  events += 1;
  const eventKey = `test:${String(events)}`;
  await db.transaction().execute((trx) =>
    appendLetters(trx, [
      {
        kind,
        eventKey,
        recipientEmail: email,
        recipientPerson: null,
        recipientName: name,
        language: "en",
        data: { ...samples[kind], ...changes },
        createdAt: start,
        ...(aboutWhoSpoke.includes(kind) ? { chairOf: process.id } : {}),
      },
    ]),
  );
  // Those to the e-mail list are seen by the post alone.
  return () =>
    readingAs(db, { role: "post" }, (trx) =>
      trx.selectFrom("letter").selectAll().where("event_key", "=", eventKey).executeTakeFirstOrThrow(),
    );
}

describe("a letter", () => {
  test("reaches a mail server with html, text and the headers that keep programs from answering", async () => {
    const server = await aServer();
    const letter = await write("list-circulated");
    await deliverLetters(aWorker(server.url));
    const [received] = server.received;
    const { id, subject, html, text, sent_at, attempts } = await letter();
    expect(server.received).toHaveLength(1);
    expect(received?.to).toEqual(["mission@example.org"]);
    expect(received?.from).toBe("portal@example.org");
    expect(received?.letter).toMatchObject({
      subject:
        "Action by 30\u00a0June 2022, 18:00, New York time: list of 86 organisations for Open-ended working group 2021–2025",
      to: [{ name: "State A", address: "mission@example.org" }],
      messageId: `<letter.${id}@localhost>`,
      replyTo: [{ name: "", address: "accreditation@example.org" }],
    });
    expect(received?.letter.headers).toContainEqual(
      expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }),
    );
    expect(received?.letter.text?.trim()).toBe(text?.trim());
    expect(received?.letter.html?.trim()).toBe(html?.trim());
    expect(subject).toBe(received?.letter.subject);
    expect([sent_at?.toISOString(), attempts]).toEqual(["2022-06-01T16:00:00.000Z", 1]);
  });

  test("of every kind arrives, in html and in text, under a subject that no other kind has", async () => {
    const server = await aServer();
    // That of a morning is written by the database alone: tell-each-morning.test.ts delivers it.
    const kinds = Object.keys(letterForms)
      .filter(isLetterKind)
      .filter((kind) => kind !== "gathered-letters");
    const working = { expiresAt: start.add({ hours: 1 }).toString() };
    for (const kind of kinds) await write(kind, `${kind}@example.org`, "expiresAt" in samples[kind] ? working : {});
    await deliverLetters(aWorker(server.url));
    const arrived = server.received.map(({ to, letter }) => ({
      to: to.join(),
      subject: letter.subject ?? "",
      html: /<html[\s\S]*<\/html>/.test(letter.html ?? ""),
      text: (letter.text ?? "").includes(portalUrl),
    }));
    expect(arrived.map(({ to }) => to).sort()).toEqual(kinds.map((kind) => `${kind}@example.org`).sort());
    expect(arrived.filter(({ html, text }) => !html || !text)).toEqual([]);
    expect(new Set(arrived.map(({ subject }) => subject)).size).toBe(kinds.length);
    const toCalendars = server.received.filter(({ letter }) => letter.attachments.length > 0);
    expect(toCalendars.map(({ to, letter }) => [to.join(), letter.attachments[0]?.mimeType]).sort()).toEqual([
      ["session-changed@example.org", "text/calendar"],
      ["session-for-subscriber@example.org", "text/calendar"],
    ]);
  });

  test("is kept as it would have been sent when there is no mail server", async () => {
    const letter = await write("accredited");
    await deliverLetters(aWorker(undefined));
    const { subject, html, text, sent_at } = await letter();
    expect(sent_at).not.toBeNull();
    expect(subject).toMatch(/^Accredited: /u);
    expect(html).toContain("<html");
    expect(text).toContain("is accredited");
  });

  test("is sent once by two workers who look at the same moment, and by one who looks again", async () => {
    const server = await aServer({ delay: 50 });
    const letters = await Promise.all(
      Array.from({ length: 20 }, (_, n) => write("accredited", `p${String(n)}@example.org`)),
    );
    await Promise.all([deliverLetters(aWorker(server.url)), deliverLetters(aWorker(server.url))]);
    await deliverLetters(aWorker(server.url));
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(
      letters.map((_, n) => `p${String(n)}@example.org`).sort(),
    );
  });

  test("that was put into the outbox twice for one event and recipient is sent once", async () => {
    const server = await aServer();
    await write("accredited");
    events -= 1;
    await write("accredited");
    await deliverLetters(aWorker(server.url));
    expect(server.received).toHaveLength(1);
  });

  test("waits while the mail server is down, and is delivered when it is back", async () => {
    const down = await aMailServer();
    const port = Number(new URL(down.url).port);
    await down.close();
    const at = { now: start };
    const worker = aWorker(down.url, at);
    const letter = await write("accredited");
    await deliverLetters(worker);
    const failed = await letter();
    expect(failed).toMatchObject({ sent_at: null, dead_at: null, attempts: 1 });
    expect(failed.last_error).toMatch(/ECONNREFUSED/u);
    const waits = (failed.due_at.getTime() - start.epochMilliseconds) / 1000;
    expect(waits).toBeGreaterThanOrEqual(15);
    expect(waits).toBeLessThanOrEqual(30);

    const back = await aServer({ port });
    at.now = start.add({ seconds: 10 });
    await deliverLetters(worker);
    expect(back.received).toHaveLength(0);
    at.now = start.add({ seconds: 31 });
    await deliverLetters(worker);
    expect(back.received).toHaveLength(1);
    expect(await letter()).toMatchObject({ attempts: 2, last_error: null });
  });

  test("to a recipient whose server refuses is given up at once, and does not hold back the others", async () => {
    const server = await aServer({ refuse: (address) => (address.startsWith("gone") ? 550 : null) });
    const gone = await write("accredited", "gone@example.org");
    const there = await write("accredited", "there@example.org");
    await deliverLetters(aWorker(server.url));
    const dead = await gone();
    expect(dead).toMatchObject({ sent_at: null, attempts: 1 });
    expect(dead.dead_at).not.toBeNull();
    expect(dead.last_error).toMatch(/No such mailbox/u);
    expect((await there()).sent_at).not.toBeNull();
  });

  test.each([
    ["does not take letters from us any more", { refuseSender: 550 }],
    ["asks who we are", { refuseSender: 530 }],
    ["sends on to nobody from here", { refuse: () => 554, saying: "5.7.1 Relay access denied" }],
  ])("is tried again by a mail server that %s: that is ours to mend", async (_what, options) => {
    const server = await aServer(options);
    const letter = await write("accredited");
    await deliverLetters(aWorker(server.url));
    expect(await letter()).toMatchObject({ sent_at: null, dead_at: null, attempts: 1 });
  });

  test("that fails as the one before it adds a number to the log and no line: where the mail server is away all do", async () => {
    const server = await aServer({ refuse: (address) => (address.startsWith("full") ? 452 : 451) });
    for (const name of ["one", "two", "three", "full"]) await write("accredited", `${name}@example.org`);
    const lines: Record<string, unknown>[] = [];
    const into = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
    await deliverLetters({ ...aWorker(server.url), log: createLogger({ logLevel: "info" }, into) });
    const away = expect.stringContaining("451") as string;
    const full = expect.stringContaining("452") as string;
    expect(lines.map(({ msg, error, more }) => ({ msg, error, more }))).toEqual(
      expect.arrayContaining([
        { msg: "a letter will be tried again", error: away, more: undefined },
        { msg: "a letter will be tried again", error: full, more: undefined },
        { msg: "more letters will be tried again for the same reason", error: away, more: 2 },
      ]),
    );
    expect(lines).toHaveLength(3);
  });

  test("that is refused for the moment only is tried again", async () => {
    const server = await aServer({ refuse: () => 451 });
    const letter = await write("accredited");
    await deliverLetters(aWorker(server.url));
    expect(await letter()).toMatchObject({ sent_at: null, dead_at: null, attempts: 1 });
  });

  test("is tried for five days, at least every hour, and then given up; by hand for five more", async () => {
    const server = await aServer({ refuse: () => 451 });
    const letter = await write("accredited");
    const at = { now: start };
    const worker = aWorker(server.url, at);
    const tryUntil = async (end: Temporal.Instant) => {
      while (Temporal.Instant.compare(at.now, end) < 0) {
        await deliverLetters(worker);
        expect((await letter()).dead_at).toBeNull();
        at.now = at.now.add({ minutes: 61 });
      }
    };
    const fiveDays = { hours: 5 * 24 };
    await tryUntil(start.add(fiveDays));
    expect((await letter()).attempts).toBeGreaterThanOrEqual(100);
    await deliverLetters(worker);
    const given = await letter();
    expect([given.sent_at, given.dead_at === null]).toEqual([null, false]);
    const retriedAt = at.now;
    expect((await retryLetter(as(db, await givenOfficer(db), retriedAt), { letter: given.id })).ok).toBe(true);
    await tryUntil(retriedAt.add(fiveDays));
    await deliverLetters(worker);
    expect((await letter()).dead_at).not.toBeNull();
  });

  test("is not given up at its first tries, however long the portal was away", async () => {
    const server = await aServer({ refuse: () => 451 });
    const letter = await write("accredited");
    const at = { now: start };
    const worker = aWorker(server.url, at);
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      expect((await letter()).dead_at).toBeNull();
      await deliverLetters(worker);
      at.now = at.now.add({ hours: 24 });
    }
    expect((await letter()).dead_at).not.toBeNull();
  });

  test("is recorded as soon as the mail server has accepted it, whatever becomes of the others", async () => {
    const server = await aServer({ delay: 150 });
    const letters = await Promise.all(
      Array.from({ length: 9 }, (_, n) => write("accredited", `p${String(n)}@example.org`)),
    );
    const worker = aWorker(server.url);
    const delivery = deliverLetters(worker);
    const sent = async () => (await Promise.all(letters.map((row) => row()))).filter((row) => row.sent_at !== null);
    while ((await sent()).length === 0) await pause(10);
    expect((await sent()).length).toBeLessThan(9);
    await delivery;
    expect((await sent()).length).toBe(9);
  });

  test("over which the mail server takes its time holds back neither the others nor what becomes due meanwhile", async () => {
    let accepts: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      accepts = resolve;
    });
    const slow = "slow@example.org";
    const server = await aServer({ thinks: (to) => (to === slow ? released : Promise.resolve()) });
    const addresses = [slow, ...Array.from({ length: 35 }, (_, n) => `p${String(n)}@example.org`)];
    for (const address of addresses) await write("accredited", address);
    const delivery = deliverLetters(aWorker(server.url));
    while (server.received.length < addresses.length) await pause(10);
    const late = await write("accredited", "late@example.org");
    while ((await late()).sent_at === null) await pause(50);
    accepts();
    await delivery;
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual([...addresses, "late@example.org"].sort());
  });

  test("is not begun once the worker is told to stop; what is on its way is finished, and each leaves once", async () => {
    const server = await aServer({ delay: 100 });
    const addresses = Array.from({ length: 20 }, (_, n) => `p${String(n)}@example.org`);
    const letters = await Promise.all(addresses.map((address) => write("accredited", address)));
    const stopping = new AbortController();
    const delivery = deliverLetters({ ...aWorker(server.url), stopping: stopping.signal });
    while (server.received.length < 5) await pause(5);
    stopping.abort();
    await delivery;
    const rows = await Promise.all(letters.map((row) => row()));
    const sent = rows.filter((row) => row.sent_at !== null);
    expect(sent.map((row) => row.recipient_email).sort()).toEqual(server.received.map(({ to }) => to[0]).sort());
    expect(sent.length).toBeLessThan(12);
    const waiting = rows.filter((row) => row.sent_at === null);
    expect(waiting.filter((row) => row.attempts !== 0 || row.claimed_until !== null)).toEqual([]);
    await deliverLetters(aWorker(server.url));
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(addresses.toSorted());
  });

  test("is held while its sender lives, however slow the mail server is", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const server = await aServer({ delay: 1_500 });
    const letter = await write("accredited");
    const delivery = deliverLetters(aWorker(server.url));
    while (server.received.length === 0) await pause(5);
    await db
      .updateTable("letter")
      .set({ claimed_until: sql<string>`clock_timestamp()` })
      .where("sent_at", "is", null)
      .execute();
    vi.advanceTimersByTime(20_000);
    while (((await letter()).claimed_until?.getTime() ?? 0) < Date.now() + 50_000) await pause(5);
    await deliverLetters(aWorker(server.url));
    await delivery;
    vi.useRealTimers();
    expect(server.received).toHaveLength(1);
    expect(await letter()).toMatchObject({ attempts: 1, claimed_until: null });
  });

  test("whose worker died while it was sent is free a minute later, and leaves again under the same Message-ID", async () => {
    const server = await aServer();
    const worker = aWorker(server.url);
    const letter = await write("accredited");
    const { id } = await letter();
    const dies = {
      ...aWorker(server.url),
      clock: { ...worker.clock, now: failingAfter(2, worker, new Error("It died.")) },
    };
    await expect(deliverLetters(dies)).rejects.toThrow("It died.");
    await deliverLetters(worker);
    expect(server.received).toHaveLength(1);
    const { claimed_until } = await letter();
    expect(claimed_until?.getTime()).toBeGreaterThan(Date.now() + 40_000);
    expect(claimed_until?.getTime()).toBeLessThanOrEqual(Date.now() + 60_000);
    await db
      .updateTable("letter")
      .set({ claimed_until: sql<string>`clock_timestamp()` })
      .where("id", "=", id)
      .execute();
    await deliverLetters(worker);
    expect(server.received.map((each) => each.letter.messageId)).toEqual(Array(2).fill(`<letter.${id}@localhost>`));
    expect((await letter()).sent_at).not.toBeNull();
  });

  test("that was accepted while the database was away is recorded when it is back", async () => {
    const server = await aServer();
    const worker = aWorker(server.url);
    const letter = await write("accredited");
    const away = failingAfter(2, worker, new ConnectionLost(new Error("gone")), 1);
    await deliverLetters({ ...worker, clock: { ...worker.clock, now: away } });
    expect((await letter()).sent_at).not.toBeNull();
    expect(server.received).toHaveLength(1);
  });

  test("that was accepted while the database was brought up to date is recorded, and no other begins", async () => {
    const server = await aServer();
    const worker = aWorker(server.url);
    const letter = await write("accredited");
    const outlived = failingAfter(2, worker, new BroughtUpToDate());
    await expect(deliverLetters({ ...worker, clock: { ...worker.clock, now: outlived } })).resolves.toBeUndefined();
    expect((await letter()).sent_at).not.toBeNull();
    const next = await write("accredited");
    await expect(deliverLetters({ ...worker, clock: { ...worker.clock, now: outlived } })).rejects.toThrow(
      BroughtUpToDate,
    );
    expect([server.received.length, (await next()).sent_at]).toEqual([1, null]);
  });

  test("that nobody can write any more does not stop the others", async () => {
    const broken = await write("accredited", "one@example.org", { zone: "Nowhere/At_All" });
    const fine = await write("accredited", "two@example.org");
    await deliverLetters(aWorker(undefined));
    expect(await broken()).toMatchObject({ sent_at: null, attempts: 1 });
    expect((await fine()).sent_at).not.toBeNull();
  });

  test("that is held or not yet due stays", async () => {
    const held = await write("accredited");
    await db
      .updateTable("letter")
      .set({ held: true })
      .where("id", "=", (await held()).id)
      .execute();
    const later = await write("accredited");
    await db
      .updateTable("letter")
      .set({ due_at: start.add({ hours: 1 }).toString() })
      .where("id", "=", (await later()).id)
      .execute();
    await deliverLetters(aWorker(undefined));
    expect([(await held()).sent_at, (await later()).sent_at]).toEqual([null, null]);
  });
});

describe("a letter with a link for its recipient alone", () => {
  const secrets = (Object.keys(samples) as LetterKind[]).filter((kind) => "token" in samples[kind]);
  const token = "a-secret_of.the-recipient";
  const expiresAt = start.add({ hours: 1 }).toString();
  const holds = (row: object) => JSON.stringify(row).includes(token);

  test("is an invitation, a new password, a new address or one for the e-mail list, and says until when the link works", () => {
    expect(secrets.toSorted()).toEqual([
      "confirm-address",
      "confirm-new-address",
      "confirm-subscription",
      "invitation",
      "organisation-invitation",
      "reset-password",
      "verify-email",
    ]);
    expect(secrets.filter((kind) => !("expiresAt" in samples[kind]))).toEqual([]);
  });

  test.each(secrets)("reaches its recipient whole, and is kept without the secret: %s", async (kind) => {
    const server = await aServer();
    const letter = await write(kind, "somebody@example.org", { token, expiresAt });
    await deliverLetters(aWorker(server.url));
    expect(server.received[0]?.letter.text).toContain(token);
    const row = await letter();
    expect(holds(row)).toBe(false);
    expect(row.text?.length).toBeGreaterThan(100);
    expect(row.data).toMatchObject({ expiresAt });
  });

  test.each(secrets)("is kept whole in the mailbox of a demonstration: %s", async (kind) => {
    const letter = await write(kind, "somebody@example.org", { token, expiresAt });
    const worker = aWorker(undefined, { now: start.add({ hours: 2 }) });
    const demonstration = { ...worker, env: { ...worker.env, demonstration: true } };
    await deliverLetters(demonstration);
    await forgetSecretsOfLetters(demonstration);
    const { data, html, text } = await letter();
    expect(await tokenIn(db, data)).toBe(token);
    expect([html, text]).toEqual([expect.stringContaining(token), expect.stringContaining(token)]);
  });

  test("that was given up keeps its secret for another try only while the link works", async () => {
    const server = await aServer({ refuse: () => 550 });
    const at = { now: start };
    const worker = aWorker(server.url, at);
    const letter = await write("invitation", "somebody@example.org", { token, expiresAt });
    await deliverLetters(worker);
    at.now = start.add({ minutes: 59 });
    await forgetSecretsOfLetters(worker);
    const given = await letter();
    expect([given.dead_at !== null, await tokenIn(db, given.data), holds(given)]).toEqual([true, token, false]);
    at.now = start.add({ hours: 1 });
    await forgetSecretsOfLetters(worker);
    await forgetSecretsOfLetters(worker);
    expect((await letter()).data).not.toHaveProperty("token");
    const officer = await givenOfficer(db);
    const outcome = await retryLetter(as(db, officer, at.now), { letter: given.id });
    expect(refused(outcome).because).toBe("letter_has_expired");
    expect((await retryLetter(as(db, officer, start.add({ minutes: 59 })), { letter: given.id })).ok).toBe(true);
  });

  test("does not leave once the link has ended, and is given up", async () => {
    const server = await aServer();
    const letter = await write("reset-password", "somebody@example.org", { token, expiresAt: start.toString() });
    await deliverLetters(aWorker(server.url));
    expect(server.received).toHaveLength(0);
    expect(await letter()).toMatchObject({ sent_at: null, last_error: expect.stringContaining("link") as string });
    expect((await letter()).dead_at).not.toBeNull();
  });

  test("is of no use in another letter, which is given up and keeps nothing of it", async () => {
    const server = await aServer();
    const letter = await write("invitation", "chair-to-be@example.org", { token, expiresAt });
    const { event_key, data } = await letter();
    const copied = JSON.stringify(data);
    const stolen = async (kind: LetterKind, key: string, to: string, says = copied) => {
      const { rows } = await sql<{ id: Id<"letter"> }>`
        insert into letter (kind, event_key, recipient_email, recipient_name, language, data, created_at, due_at)
        values (${kind}, ${key}, ${to}, 'X', 'en', ${says}::jsonb, ${start.toString()}, ${start.toString()})
        returning id`.execute(db);
      return mustExist(rows[0]).id;
    };
    const ids = [
      await stolen("invitation", event_key, "thief@example.org"),
      await stolen("invitation", "another event", "chair-to-be@example.org"),
      await stolen("verify-email", "yet another event", "chair-to-be@example.org"),
      await stolen(
        "invitation",
        event_key,
        "another-thief@example.org",
        JSON.stringify({ ...Object(data), expiresAt: undefined }),
      ),
    ];
    await deliverLetters(aWorker(server.url));
    expect(server.received.map(({ letter: { text } }) => text?.includes(token))).toEqual([true]);
    const rows = await db.selectFrom("letter").selectAll().where("id", "in", ids).execute();
    for (const row of rows) {
      expect(row).toMatchObject({ sent_at: null, last_error: expect.stringContaining("not made for it") as string });
      expect([row.dead_at === null, row.data]).toEqual([
        false,
        expect.not.objectContaining({ token: expect.anything() as string }),
      ]);
    }
    expect(rows).toHaveLength(4);
    accepted(await retryLetters(as(db, await givenOfficer(db), start)));
    await deliverLetters(aWorker(server.url));
    expect(server.received).toHaveLength(1);
  });

  test("is on the schedule to be forgotten", () => {
    expect(schedule.map(({ run }) => run)).toContain(forgetSecretsOfLetters);
  });
});

describe("what somebody typed", () => {
  test.each([
    [
      "the name of an organisation",
      { organisation: "Institute\r\nBcc: everybody@example.org\r\n\r\nYou are accredited" },
      "State A",
    ],
    ["the name of a recipient", {}, 'State A"\r\nBcc: everybody@example.org\r\n <x@example.org>,'],
  ])("as %s adds no header and no recipient", async (_, changes, name) => {
    const server = await aServer();
    await write("application-received", "applicant@example.org", changes, name);
    await deliverLetters(aWorker(server.url));
    const [received] = server.received;
    expect(server.received).toHaveLength(1);
    expect(received?.to).toEqual(["applicant@example.org"]);
    expect(received?.letter.bcc).toBeUndefined();
    expect(received?.letter.to).toHaveLength(1);
    expect(received?.raw.split("\r\n\r\n")[0]).not.toMatch(/^bcc:/imu);
    expect(received?.letter.subject).toMatch(/^Received: application A-7Q4K-M2XD of Institute/u);
  });

  test.each(["a@example.org\r\nRCPT TO:<b@example.org>", "a@example.org, b@example.org", "<a@example.org>", "nobody"])(
    "as the address %j gets no letter and is given up",
    async (address) => {
      const server = await aServer();
      const letter = await write("accredited", address);
      await deliverLetters(aWorker(server.url));
      expect(server.received).toHaveLength(0);
      expect((await letter()).dead_at).not.toBeNull();
    },
  );
});

test("the wait doubles from half a minute to an hour, and is not the same for all", () => {
  expect(delayAfter(1, 1)).toBe(30);
  expect(delayAfter(1, 0)).toBe(15);
  expect(delayAfter(2, 1)).toBe(60);
  expect(delayAfter(11, 1)).toBe(60 * 60);
});

/** A clock that cannot be read after so many times; for good, or so many times. */
function failingAfter(calls: number, { clock }: JobContext, fault: Error, times = Infinity) {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > calls && asked <= calls + times ? Promise.reject(fault) : clock.now();
  };
}
