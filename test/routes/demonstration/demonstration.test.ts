import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { demonstrationAccounts, demonstrationPassword } from "#acts/demonstration/accounts.ts";
import { getClockShift } from "#db/record/installation.ts";
import { appendLetters } from "#db/record/outbox.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { deliverLetters } from "#jobs/record/deliver-letters.ts";
import { createLogger } from "#machine/logger.ts";
import { createMailer } from "#machine/mailer.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aPersonIn, givenCirculated, givenOpenCall, givenProcess } from "#support/given.ts";
import { aBrowserOn, aLoadContext, anEnvironment, said, signedInAs } from "#support/request.ts";
import { givenList, heard, listSettled, speaking } from "#support/speakers.ts";
import { thePublicPortal } from "#support/whole-portal.ts";
import * as clock from "../../../app/routes/demonstration/clock.tsx";
import * as demonstration from "../../../app/routes/demonstration/demonstration.tsx";
import * as mailbox from "../../../app/routes/demonstration/mailbox.tsx";
import * as letter from "../../../app/routes/demonstration/mailbox-letter.tsx";
import * as letterHtml from "../../../app/routes/demonstration/mailbox-letter-html.ts";
import { samples } from "../../emails/samples.ts";

const { db } = await aDatabase();
const portal = await thePublicPortal();
const now = round.circulating.add({ hours: 1 });
const { call } = await givenCirculated(db);

const at = (instant: Instant = now, isDemonstration = true) =>
  aLoadContext(db, { now: instant, env: { demonstration: isDemonstration } });
const html = async (path: string) => {
  const answer = await portal(at(), path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

const recipient = "somebody@mailbox.example";
let written: string;
let waiting: string;

beforeAll(async () => {
  const write = async (eventKey: string, email: string, createdAt: Instant) => {
    await db.transaction().execute((trx) =>
      appendLetters(trx, [
        {
          kind: "application-received",
          eventKey,
          recipientEmail: email,
          recipientPerson: null,
          recipientName: "Somebody <b>bold</b>",
          language: "en",
          data: samples["application-received"],
          createdAt,
        },
      ]),
    );
    const { id } = await db
      .selectFrom("letter")
      .select("id")
      .where("event_key", "=", eventKey)
      .executeTakeFirstOrThrow();
    return id;
  };
  await db.updateTable("letter").set({ held: true }).execute();
  written = await write("test:written", recipient, now);
  const env = anEnvironment({ demonstration: true });
  const mailer = createMailer(env);
  const standing = {
    now: () => Promise.resolve(now.add({ seconds: 5 })),
    at: (machine: Instant) => Promise.resolve(machine),
    isSteady: () => true,
  };
  await deliverLetters({
    db,
    env,
    log: createLogger(env),
    clock: standing,
    mailer,
    stopping: new AbortController().signal,
  });
  mailer.close();
  waiting = await write("test:waiting", recipient, now.add({ hours: 1 }));
});

describe("outside a demonstration", () => {
  test("none of its pages is there, for nobody", async () => {
    const administrator = await aPersonIn(db, { role: "administrator" });
    const context = at(now, false);
    for (const browser of [aBrowserOn(context), await signedInAs(context, administrator)]) {
      expect((await browser.load(demonstration, "/en/demonstration")).status).toBe(404);
      expect((await browser.load(mailbox, "/en/demonstration/mailbox")).status).toBe(404);
      expect((await browser.load(letter, "/en/demonstration/mailbox/x", { letter: written })).status).toBe(404);
      expect((await browser.load(letterHtml, "/en/demonstration/mailbox/x/html", { letter: written })).status).toBe(
        404,
      );
      expect((await browser.load(clock, "/en/demonstration/clock")).status).toBe(404);
      const sent = await browser.send(clock, "/en/demonstration/clock", { to: now.add({ hours: 1 }).toString() });
      expect(sent.status).toBe(404);
    }
    expect(await getClockShift(db)).toBe(0);
  });
});

describe("the page about the demonstration", () => {
  test("names each account with its code, and the password as it can be copied", async () => {
    const { status, text } = await html("/en/demonstration");
    expect(status).toBe(200);
    const words = text.replace(/<wbr\/?>|<\/?span[^>]*>/gu, "");
    for (const { email } of demonstrationAccounts) expect(words).toContain(`>${email}</bdi>`);
    expect(text).toContain(`>${demonstrationPassword}</bdi>`);
    expect(text).not.toMatch(new RegExp(`[\\u2066-\\u2069]${demonstrationPassword}`));
    expect(text.match(/class="reference[^"]*">\d{6}</g)).toHaveLength(demonstrationAccounts.length - 2);
  });
});

describe("the mailbox", () => {
  test("has every letter, the newest first, and says which still waits", async () => {
    const { text, status } = await html("/en/demonstration/mailbox");
    expect(status).toBe(200);
    expect(text.indexOf("Waiting to be sent")).toBeLessThan(text.indexOf(`/en/demonstration/mailbox/${written}`));
    expect(text).not.toContain(`/en/demonstration/mailbox/${waiting}`);
    expect(text).toContain("Somebody &lt;b&gt;bold&lt;/b&gt;");
  });

  test("is filtered by the recipient, and says when there is nothing", async () => {
    const count = async (query: string) =>
      (await aBrowserOn(at()).load(mailbox, `/en/demonstration/mailbox?${query}`)).data.total;
    expect(await count(`to=${recipient}`)).toBe(2);
    expect(await count(`to=%20${recipient}%20&page=99`)).toBe(2);
    expect(await count("to=nobody")).toBe(0);
    expect(await count(`to=${"a".repeat(2000)}`)).toBe(await count(""));
    expect((await html("/en/demonstration/mailbox?to=nobody")).text).toContain("No letter to this address.");
  });

  test("shows a letter as text and, in a frame of its own, as a mail program does", async () => {
    const page = await html(`/en/demonstration/mailbox/${written}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`src="/en/demonstration/mailbox/${written}/html"`);
    expect(page.text).toMatch(/<iframe[^>]* sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"/);
    const frame = await html(`/en/demonstration/mailbox/${written}/html`);
    expect(frame.status).toBe(200);
    expect(frame.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(frame.headers.get("Content-Security-Policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
    );
    expect(frame.headers.get("X-Frame-Options")).toBe("SAMEORIGIN");
    expect(frame.text).not.toContain("<script");
  });

  test.each(["not-an-id", "00000000-0000-4000-8000-000000000000", "%00"])("has no letter %s", async (id) => {
    const browser = aBrowserOn(at());
    expect((await browser.load(letter, "/en/demonstration/mailbox/x", { letter: id })).status).toBe(404);
    expect((await browser.load(letterHtml, "/en/demonstration/mailbox/x/html", { letter: id })).status).toBe(404);
  });

  test("has no page for a letter that has not been written yet", async () => {
    const browser = aBrowserOn(at());
    expect((await browser.load(letter, "/en/demonstration/mailbox/x", { letter: waiting })).status).toBe(404);
    expect((await browser.load(letterHtml, "/en/demonstration/mailbox/x/html", { letter: waiting })).status).toBe(404);
  });
});

describe("the clock", () => {
  const hour = (day: string, time: string) => {
    const [year = "", month = "", date = ""] = day.split("-");
    return { "at.day": date, "at.month": month, "at.year": year, "at.clock": time };
  };
  const asAdministrator = async (instant = now) =>
    signedInAs(at(instant), await aPersonIn(db, { role: "administrator" }));
  const page = "/en/demonstration/clock";

  test("shows everybody what closes next, and only an administrator how to move past it", async () => {
    const { text, status } = await html(page);
    expect(status).toBe(200);
    expect(text).toContain(`The no-objection period of “⁨${call.title}⁩” closes`);
    expect(text).toContain("30\u00a0June 2022, 18:00, New York time");
    expect(text).not.toContain('<form method="post"');
    const shown = (await (await asAdministrator()).load(clock, page)).data;
    expect(shown).toMatchObject({ mayMove: true, closings: [{ settlesAt: round.settled.toString() }] });
  });

  test("shows when a list of speakers closes, with what follows", async () => {
    const speakers = await givenOpenCall(db, speaking({}));
    await givenList(db, speakers);
    const { closings } = (await (await asAdministrator(round.afterwards)).load(clock, page)).data;
    expect(closings.find(({ kind }) => kind === "speakers")).toMatchObject({
      title: speakers.session.title,
      closesAt: heard.closesAt.toString(),
      settlesAt: listSettled.toString(),
      zone: "America/New_York",
    });
    const later = (await (await asAdministrator(listSettled)).load(clock, page)).data;
    expect(later.closings.filter(({ kind }) => kind === "speakers")).toEqual([]);
  });

  test("is moved by nobody but an administrator", async () => {
    const to = now.add({ hours: 1 }).toString();
    const asked = await aBrowserOn(at()).send(clock, page, { to });
    // What was chosen comes back with a sign-in beside it.
    expect([asked.status, asked.location]).toEqual([403, null]);
    const { process } = await givenProcess(db);
    for (const office of [
      { role: "applicant" },
      { role: "secretariat" },
      { role: "chair", process: process.id },
    ] as const) {
      const browser = await signedInAs(at(), await aPersonIn(db, office));
      expect((await browser.send(clock, page, { to })).status).toBe(403);
    }
    expect(await getClockShift(db)).toBe(0);
  });

  test.each([
    ["", "to"],
    ["soon", "to"],
    ["2022-07-01", "to"],
    ["2022-07-01T12:00:00.1234567890Z", "to"],
    ["2100-01-01T00:00:01Z", "to"],
  ])("asks again for a closing instant: %j", async (to, field) => {
    const answer = await (await asAdministrator()).send(clock, page, { to });
    expect(answer.status).toBe(422);
    expect(said(answer).problems.map((problem) => problem.field)).toEqual([field]);
  });

  test.each([
    [{}, "at.day"],
    [hour("2022-02-30", "12:00"), "at.day"],
    [hour("2022-07-01", "noon"), "at.clock"],
    [hour("2022-07-01", "24:00"), "at.clock"],
    [hour("2023-03-12", "02:30"), "at.clock"],
    [hour("2022-11-06", "01:30"), "at.which"],
    [hour("2022-07-01", "00:00"), "at.clock"],
    [hour("9999-12-31", "23:59"), "at.year"],
  ])("asks again for an hour: %j", async (fields, field) => {
    const answer = await (await asAdministrator()).send(clock, `${page}?by=hour`, fields);
    expect(answer.status).toBe(422);
    expect(said(answer).problems.map((problem) => problem.field)).toEqual([field]);
    expect(await getClockShift(db)).toBe(0);
  });

  test("is never turned back, and says why", async () => {
    const browser = await asAdministrator();
    for (const answer of [
      await browser.send(clock, page, { to: now.toString({ smallestUnit: "second" }) }),
      await browser.send(clock, `${page}?by=hour`, hour("2021-01-01", "12:00")),
    ]) {
      expect(answer.status).toBe(409);
      expect(said(answer).refusal?.words).toContain("forward");
    }
    expect(await getClockShift(db)).toBe(0);
  });

  test("moves to just after a closing instant, or to any hour in New York", async () => {
    const first = await (await asAdministrator()).send(clock, page, { to: round.settled.toString() });
    expect([first.status, first.location]).toEqual([303, `${page}?moved`]);
    expect(await getClockShift(db)).toBe(now.until(round.settled).total("milliseconds"));
    const second = await (
      await asAdministrator(round.settled)
    ).send(clock, `${page}?by=hour`, hour("2022-12-24", "18:30"));
    expect(second.status).toBe(303);
    const wanted = Temporal.Instant.from("2022-12-24T23:30:00Z");
    expect(await getClockShift(db)).toBe(now.until(wanted).total("milliseconds"));
    expect((await html(`${page}?moved`)).text).toContain("The clock has been moved.");
  });
});
