import { describe, expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { reviseModalities } from "#acts/modalities/revise-modalities.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { hashOfText } from "#domain/modalities/hash-of-text.ts";
import { holding } from "#support/at-once.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenDraft, givenOpenCall, givenSubmitted, givenText } from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { seeListToCirculate } from "#views/applications/calls.ts";

describe.runIf(onServer)("on a server, where acts really meet", async () => {
  const database = await aDatabase();
  const { db } = database;

  test("two texts made from the same one: the first is kept, the other refused, whichever waits for it", async () => {
    const { decision, chair, process } = await givenText(db);
    const present = await getModalitiesDecision(db, decision.id);
    if (present === null) throw new Error("The text is not on record");
    const { issuer, citation, date: datedOn, text, provisions } = present;
    const form = { decision: decision.id, seen: hashOfText(present), issuer, citation, datedOn, text, provisions };
    const barrier = await holding(database, `select from process where id = '${process.id}' for update`);
    const saving = ["One text", "Another text"].map((title) =>
      reviseModalities(as(db, chair, round.proposed), { ...form, title }),
    );
    await barrier.untilWaiting(2);
    await barrier.release();
    const outcomes = await Promise.all(saving);
    expect(outcomes.map((outcome) => (outcome.ok ? "kept" : outcome.because)).toSorted()).toEqual([
      "changed_meanwhile",
      "kept",
    ]);
    expect(
      await countOf(database, "audit_trail", `subject_id = '${decision.id}' and event = 'ModalitiesRevised'`),
    ).toBe(1);
  });

  test("one draft sent from two windows is received once, and the other window is told that it changed", async () => {
    const { applicant, application } = await givenDraft(db, await givenOpenCall(db));
    const { id, reference, version } = application;
    const barrier = await holding(database, `select from application where id = '${id}' for update`);
    const sending = ["one-window", "another-window"].map((key) =>
      submitApplication(as(db, applicant, round.applying), { reference, version, key }),
    );
    await barrier.untilWaiting(2);
    await barrier.release();
    const outcomes = await Promise.all(sending);
    expect(outcomes.map((outcome) => (outcome.ok ? "received" : outcome.because)).toSorted()).toEqual([
      "changed_meanwhile",
      "received",
    ]);
  });

  test("an application that is cleared while the list goes out is not on a list that nobody read", async () => {
    const given = await givenOpenCall(db);
    await givenCleared(db, given);
    const { reference, version } = (await givenSubmitted(db, given)).application;
    const context = as(db, given.officer, round.circulating);
    const { id: call } = given.call;
    const seen = (await seeListToCirculate(context, call, { opensAt: null, closesAt: round.periodCloses }))?.seen;
    const barrier = await holding(database, `select from call_for_applications where id = '${call}' for update`);
    const circulating = circulateList(context, { call, closesAt: round.periodCloses, seen });
    await barrier.untilWaiting(1);
    accepted(await clearApplication(as(db, given.officer, round.reviewing), { reference, version }));
    await barrier.release();
    expect(await circulating).toMatchObject({ ok: false, because: "changed_meanwhile" });
    expect(await countOf(database, "no_objection_period", `call_id = '${call}'`)).toBe(0);
  });
});
