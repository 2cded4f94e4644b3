import type { AppLoadContext } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { concludeSilenceProcedure } from "#acts/modalities/conclude-silence-procedure.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenModalitiesInForce, givenSilence, givenText, theClock } from "#support/given.ts";
import { aDelegation, type Delegation } from "#support/missions.ts";
import { aLoadContext, type Answer, type FormAnswer, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import * as breakSilence from "../../../app/routes/mission/break-silence.tsx";
import * as home from "../../../app/routes/mission/home.tsx";
import * as silenceProcedure from "../../../app/routes/mission/silence-procedure.tsx";

const { db } = await aDatabase();
const portal = await theWholePortal();
const during = round.silenceOpens.add({ hours: 24 });
const late = round.silenceCloses.add({ milliseconds: 1 });

type Given = Pick<Awaited<ReturnType<typeof givenSilence>>, "procedure">;

async function see(delegation: Delegation, { procedure }: Given, now = during, query = "") {
  const browser = await delegation.at(now);
  const path = `/en/mission/silence-procedures/${procedure.id}${query}`;
  const answer = await browser.load(silenceProcedure, path, { procedure: procedure.id });
  expect(answer.status).toBe(200);
  return answer.data;
}

async function speak(delegation: Delegation, { procedure }: Given, now = during, fields = {}) {
  const browser = await delegation.at(now);
  const path = `/en/mission/silence-procedures/${procedure.id}/break-silence`;
  return browser.send(breakSilence, path, fields, { procedure: procedure.id });
}

/** As a whole document, since its words say what has become of the text. */
async function breaking({ person }: Delegation, { procedure }: Given) {
  const context: AppLoadContext = { ...aLoadContext(db, { now: during }), shared: {} };
  const { cookies } = await signedInAs(context, person);
  const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ");
  const path = `/en/mission/silence-procedures/${procedure.id}/break-silence`;
  return (await portal(context, path, { headers: { "User-Agent": "Test browser", Cookie: cookie } })).text();
}

const refusalIn = (answer: Answer<FormAnswer>) => answer.data.refusal;

describe("a text under silence", () => {
  test("that has fallen is not said to fall once somebody breaks silence on it too", async () => {
    const given = await givenSilence(db);
    const [first, second] = [await aDelegation(db), await aDelegation(db)];
    const falls = "The whole text falls as soon as one Member State breaks silence.";
    expect(await breaking(second, given)).toContain(falls);
    expect((await speak(first, given)).status).toBe(303);
    const html = await breaking(second, given);
    expect(html).toContain("The text has fallen and is not adopted");
    expect(html).not.toContain(falls);
  });

  test("is shown with what it provides, and with the act as long as it is open", async () => {
    const given = await givenSilence(db);
    const { procedure, observes } = await see(await aDelegation(db), given);
    expect(procedure).toMatchObject({
      standing: "open",
      mayBreak: true,
      own: null,
      refusal: null,
      shorterThanRecommended: true,
      letter: "Excellencies, I place the text under silence.",
      text: { named: { version: 1 }, provisions: { effect: { kind: "final" } } },
    });
    expect(observes).toBeNull();
    expect((await see(await aDelegation(db), given, round.silenceCloses)).procedure.mayBreak).toBe(true);
    const over = (await see(await aDelegation(db), given, late)).procedure;
    expect([over.mayBreak, over.standing, over.refusal?.because]).toEqual([
      false,
      "settling",
      "silence_procedure_has_closed",
    ]);
    expect((await see(await aDelegation(db), given, round.inForce)).procedure.standing).toBe("passed");
  });

  test("is read by an observer, who is told that breaking silence is not theirs", async () => {
    const given = await givenSilence(db);
    const { procedure, observes } = await see(await aDelegation(db, { memberState: false }), given);
    expect([observes, procedure.mayBreak, procedure.refusal?.because]).toEqual([
      "observer",
      false,
      "mission_may_not_break_silence",
    ]);
  });
});

test("another version is told beside that in force: what stays if it falls, and what it would change", async () => {
  const first = await givenModalitiesInForce(db);
  const { decision, chair, process } = await givenText(db, first, {
    validity: { ...oewg2021To2025.provisions.validity, reapplication: { allowed: false, after: null } },
  });
  const opensAt = round.inForce.add({ hours: 1 });
  const [passed] = await listSilenceProcedures(db, first.decision.id);
  accepted(await concludeSilenceProcedure(as(db, theClock, opensAt), { procedure: mustExist(passed).id }));
  const opening = {
    of: { kind: "decision", id: decision.id } as const,
    closesAt: opensAt.add({ hours: 96 }),
    zone: process.zone,
    letter: "",
  };
  const procedure = accepted(await openSilenceProcedure(as(db, chair, opensAt), opening)).next;
  const delegation = await aDelegation(db);
  const seen = async (now: Instant) => (await see(delegation, { procedure }, now)).procedure.inForce;
  expect(await seen(opensAt)).toMatchObject({ version: 1, compared: { fields: ["validity"] } });
  expect(await seen(opening.closesAt.add({ minutes: 1 }))).toBeNull();
  expect((await see(delegation, await givenSilence(db))).procedure.inForce).toBeNull();
});

describe("to break silence", () => {
  test("makes the text fall, with a receipt to the millisecond that stays", async () => {
    const given = await givenSilence(db);
    const stateA = await aDelegation(db);
    const at = during.add({ milliseconds: 7 });
    const done = await speak(stateA, given, at, { reason: " Paragraph 4\r\nis not agreed. " });
    expect([done.status, done.location]).toEqual([
      303,
      `/en/mission/silence-procedures/${given.procedure.id}?done=broken`,
    ]);
    const receipt = await see(stateA, given, at, "?done=broken");
    expect(receipt.done).toBe("broken");
    expect(receipt.procedure).toMatchObject({
      standing: "broken",
      mayBreak: false,
      own: { receivedAt: at.toString(), reason: "Paragraph 4\nis not agreed." },
    });
    expect((await see(stateA, given, round.afterwards)).procedure.own?.receivedAt).toBe(at.toString());
    const { silence } = (await (await stateA.at(at)).load(home, "/en/mission")).data;
    expect(silence.find(({ id }) => id === given.procedure.id)).toMatchObject({ own: { receivedAt: at.toString() } });
  });

  test("needs no reason, and does nothing twice", async () => {
    const given = await givenSilence(db);
    const stateA = await aDelegation(db);
    const form = { reason: "", idempotencyKey: "the-same-form" };
    expect((await speak(stateA, given, during, form)).status).toBe(303);
    expect((await speak(stateA, given, during, form)).status).toBe(303);
    const again = await speak(stateA, given, during, { ...form, idempotencyKey: "another-form" });
    expect(again.status).toBe(409);
    expect(refusalIn(again)?.words).toContain("already broken silence");
    expect((await see(stateA, given)).procedure.own?.reason).toBeNull();
  });

  test("leaves a text that has fallen before those alone who can still break silence too, until it closes", async () => {
    const given = await givenSilence(db);
    const [speaker, reader] = [await aDelegation(db), await aDelegation(db)];
    const observer = await aDelegation(db, { memberState: false });
    const onDesk = async (delegation: Delegation, now = during) => {
      const { data } = await (await delegation.at(now)).load(home, "/en/mission");
      const found = data.silence.find(({ id }) => id === given.procedure.id);
      return [found?.isNow, found?.mayBreakToo];
    };
    for (const each of [speaker, reader, observer]) expect(await onDesk(each)).toEqual([true, false]);
    expect((await speak(speaker, given, during)).status).toBe(303);
    expect(await onDesk(reader)).toEqual([true, true]);
    expect(await onDesk(reader, round.silenceCloses)).toEqual([true, true]);
    expect(await onDesk(reader, late)).toEqual([false, false]);
    for (const each of [speaker, observer]) expect(await onDesk(each)).toEqual([false, false]);
    // What the desk says can be done is done.
    expect((await speak(reader, given, during)).status).toBe(303);
    expect(await onDesk(reader)).toEqual([false, false]);
  });

  test("counts at the closing instant; a millisecond later it is refused, and told both instants", async () => {
    const given = await givenSilence(db);
    const missed = await speak(await aDelegation(db), given, late);
    expect(missed.status).toBe(409);
    const words = refusalIn(missed)?.words;
    expect(words).toContain("22\u00a0April 2022, 18:00:00.001, New York time");
    expect(words).toContain("22\u00a0April 2022, 18:00, New York time");
    const last = await aDelegation(db);
    expect((await speak(last, given, round.silenceCloses)).status).toBe(303);
    expect((await see(last, given, round.inForce)).procedure.standing).toBe("broken");
  });

  test("takes a reason of 5,000 characters and no more, and keeps what was written", async () => {
    const given = await givenSilence(db);
    const stateA = await aDelegation(db);
    const answer = await speak(stateA, given, during, { reason: "x".repeat(5001) });
    expect(answer.status).toBe(422);
    expect(answer.data).toMatchObject({ problems: [{ field: "reason" }], submitted: { reason: ["x".repeat(5001)] } });
    expect((await see(stateA, given)).procedure.standing).toBe("open");
    expect((await speak(stateA, given, during, { reason: "x".repeat(5000) })).status).toBe(303);
  });
});
