import { expect, test } from "vitest";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { deliverLetters } from "#jobs/record/deliver-letters.ts";
import { createLogger } from "#machine/logger.ts";
import { createMailer } from "#machine/mailer.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenProcess } from "#support/given.ts";
import { aMailServer } from "#support/mail-server.ts";
import { aPaperOf, firstText as text } from "#support/papers.ts";
import { aBrowserOn, aLoadContext, anEnvironment, portalUrl, said } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";
import * as confirmSubscription from "../../../app/routes/public/confirm-subscription.tsx";
import * as endSubscription from "../../../app/routes/public/end-subscription.tsx";
import * as subscribeToPapers from "../../../app/routes/public/subscribe-to-papers.tsx";

const { db } = await aDatabase();
const portal = await thePublicPortal();

/** Sends what waits to a mail server of the test's own, and gives what arrived at the address. */
async function delivered(address: string) {
  const server = await aMailServer();
  const env = anEnvironment({ smtpUrl: server.url });
  const mailer = createMailer(env);
  const clock = {
    now: () => Promise.resolve(round.circulating),
    at: () => Promise.resolve(round.circulating),
    isSteady: () => true,
  };
  await deliverLetters({ db, env, log: createLogger(env), clock, mailer, stopping: new AbortController().signal });
  mailer.close();
  await server.close();
  return server.received.filter(({ to }) => to.includes(address));
}

/** Its words. It changes with what is no part of the public record: a kept answer would be an old one. */
async function pageThatIsNotKept(path: string) {
  const answer = await portal(aLoadContext(db, { now: round.circulating }), path);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  return answer.text();
}

test("asked for, confirmed by a button, told of a paper, ended by one click of a mail program, by letters that a mail server took", async () => {
  const given = await givenProcess(db);
  const { slug } = given.process;
  const reader = aBrowserOn(aLoadContext(db, { now: round.circulating }));
  const address = `/en/processes/${slug}/subscribe-to-papers`;
  const ask = (email: string) => reader.send(subscribeToPapers, address, { email }, { process: slug });
  expect(said(await ask("no address")).problems.map(({ field }) => field)).toEqual(["email"]);
  const answered = await ask("Listener@example.org");
  expect([answered.status, answered.location]).toEqual([303, `${address}?sent`]);

  const [first] = await delivered("listener@example.org");
  expect(first?.letter.subject).toContain("Action: confirm");
  expect(first?.raw).not.toMatch(/^List-Unsubscribe/m);
  const token = /token=([\w-]+)/.exec(first?.letter.text ?? "")?.[1] ?? "";
  const link = `/en/subscriptions/confirm-subscription?token=${token}`;
  for (const look of [1, 2])
    expect((await reader.load(confirmSubscription, link)).data, String(look)).toMatchObject({
      email: "listener@example.org",
    });
  const confirmed = await reader.send(confirmSubscription, link, { token });
  expect(confirmed.location).toBe(`/en/processes/${slug}/papers?done=subscribed`);
  expect((await reader.load(confirmSubscription, link)).data).toMatchObject({ isConfirmed: true });
  expect((await reader.send(confirmSubscription, link, { token })).location).toBe(confirmed.location);
  const nobodys = `/en/subscriptions/confirm-subscription?token=${"x".repeat(43)}`;
  expect((await reader.load(confirmSubscription, nobodys)).status).toBe(404);
  const used = await pageThatIsNotKept(link);
  expect(used).toContain("<h1>The address is confirmed</h1>");
  expect(used).not.toContain("<form");

  accepted(await circulatePaper(as(db, given.chair, round.circulating), { paper: aPaperOf(given), text }));
  const [told] = await delivered("listener@example.org");
  const header = (name: string) => told?.letter.headers.find(({ key }) => key === name.toLowerCase())?.value;
  expect(header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  const ends = /^<(.+)>$/.exec(header("List-Unsubscribe") ?? "")?.[1] ?? "";
  expect(ends).toMatch(/\/en\/subscriptions\/[0-9a-f-]{36}\/end-subscription\?letter$/);
  expect(ends.startsWith(portalUrl)).toBe(true);
  expect(told?.letter.text).toContain(ends);

  const subscription = ends.split("/").at(-2) ?? "";
  const { pathname, search } = new URL(ends);
  const path = `${pathname}${search}`;
  expect((await reader.load(endSubscription, path, { subscription })).data.seen).toMatchObject({
    email: "listener@example.org",
  });
  const mailProgram = aBrowserOn(aLoadContext(db, { now: round.circulating }));
  const clicked = await mailProgram.send(endSubscription, path, { "List-Unsubscribe": "One-Click" }, { subscription });
  expect([clicked.status, clicked.location]).toEqual([200, null]);
  expect((await reader.load(endSubscription, path, { subscription })).data.seen).toBeNull();
  const twice = await reader.send(endSubscription, path, {}, { subscription });
  expect([twice.status, twice.location]).toEqual([303, path]);
  const ended = await pageThatIsNotKept(path);
  expect(ended).toContain("The address is not on the list: no letters come, and it is forgotten.");
  expect((await reader.send(endSubscription, pathname, {}, { subscription })).status).toBe(404);
  expect((await reader.load(endSubscription, pathname, { subscription })).status).toBe(404);
});

test("the same answer for an address that is on the list; too many letters to one address wait, whoever asks", async () => {
  const given = await givenProcess(db);
  const { slug } = given.process;
  const ask = (clientAddress: string, email: string) =>
    aBrowserOn(aLoadContext(db, { now: round.circulating, clientAddress })).send(
      subscribeToPapers,
      `/en/processes/${slug}/subscribe-to-papers`,
      { email },
      { process: slug },
    );
  const statuses: number[] = [];
  for (let n = 0; n < 4; n += 1) statuses.push((await ask("192.0.2.7", "one@example.org")).status);
  expect(statuses).toEqual([303, 303, 303, 429]);
  const elsewhere: number[] = [];
  for (let n = 0; n < 3; n += 1) elsewhere.push((await ask(`198.51.100.${String(n)}`, "one@example.org")).status);
  expect(elsewhere).toEqual([303, 303, 429]);
  expect((await ask("203.0.113.9", "two@example.org")).status).toBe(303);
});
