import { describe, expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { holdBackApplication } from "#acts/applications/hold-back-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { reviseModalities } from "#acts/modalities/revise-modalities.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { saveDeterminationDraft } from "#acts/objections/save-determination-draft.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { findDeterminationDraft } from "#db/objections/determination-drafts.ts";
import { readingAsActor } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { hashOfText } from "#domain/modalities/hash-of-text.ts";
import { holding } from "#support/at-once.ts";
import {
  confirmedAt,
  enteredAt,
  givenEntered,
  givenListBeforeBody,
  onTheList,
  saidOfAll,
} from "#support/before-body.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCleared,
  givenDraft,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
  givenText,
} from "#support/given.ts";
import { countOf } from "#support/record.ts";
import { seeListToCirculate } from "#views/applications/calls.ts";
import { seeListToPutBeforeBody } from "#views/objections/list-to-put-before-body.ts";

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

  for (const { before, provisions, once } of [
    { before: "the States", provisions: {}, once: "is held" },
    { before: "the States", provisions: {}, once: "was read back" },
    { before: "the body", provisions: onTheList, once: "is held" },
  ])
    test(`an application that is cleared once what goes before ${before} ${once} waits for the next list`, async () => {
      const given = await givenOpenCall(db, provisions);
      const first = await givenCleared(db, given);
      const { id, reference, version } = (await givenSubmitted(db, given)).application;
      const context = as(db, given.officer, round.circulating);
      const { id: call } = given.call;
      const goOut = async () =>
        before === "the body"
          ? accepted(
              await putListBeforeBody(context, { call, seen: (await seeListToPutBeforeBody(context, call))?.seen }),
            ).next
          : accepted(
              await circulateList(context, {
                call,
                closesAt: round.periodCloses,
                seen: (await seeListToCirculate(context, call, { opensAt: null, closesAt: round.periodCloses }))?.seen,
              }),
            ).next;
      const barrier = await holding(
        database,
        once === "is held"
          ? `select from organisation where id = '${first.application.organisation}' for update`
          : `select from person where id = '${given.officer.person}' for update`,
      );
      const another = await givenOfficer(db);
      const goingOut = goOut();
      await barrier.untilWaiting(1);
      accepted(await clearApplication(as(db, another, round.reviewing), { reference, version }));
      await barrier.release();
      const { list, count } = await goingOut;
      expect(count).toBe(1);
      expect(await countOf(database, "sealed_list_item", `list_id = '${list}'`)).toBe(1);
      expect(await countOf(database, "application", `id = '${id}' and state = 'cleared'`)).toBe(1);
      expect(await goOut()).toMatchObject({ count: 1 });
    });

  test("an application that is held back while a list goes out does not go out with it", async () => {
    const given = await givenOpenCall(db);
    const both = [await givenCleared(db, given), await givenCleared(db, given)].map(({ application }) => application);
    const [first, second] = both.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const context = as(db, given.officer, round.circulating);
    const { id: call } = given.call;
    const seen = await seeListToCirculate(context, call, { opensAt: null, closesAt: round.periodCloses });
    // Those of a list are locked one after the other.
    const barrier = await holding(database, `select from application where id = '${mustExist(first).id}' for update`);
    const goingOut = circulateList(context, { call, closesAt: round.periodCloses, seen: seen?.seen });
    await barrier.untilWaiting(1);
    const another = await givenOfficer(db);
    const { reference, version } = mustExist(second);
    accepted(
      await holdBackApplication(as(db, another, round.reviewing), {
        reference,
        version,
        reason: "A letter is awaited.",
      }),
    );
    await barrier.release();
    expect(await goingOut).toMatchObject({ ok: false, because: "changed_meanwhile" });
    expect(await countOf(database, "application", `call_id = '${call}' and state = 'circulated'`)).toBe(0);
  });

  describe("a page of a determination that is typed while another's entry is confirmed keeps nothing of those on whom it decides", () => {
    const entered = { what: "answer" } as const;

    async function givenConfirming() {
      const given = await givenListBeforeBody(db, 2);
      const typist = await givenOfficer(db);
      const typed = given.listed.map(({ application: { reference } }) => ({
        reference,
        outcome: "no",
        votes: "",
        opposed: "",
      }));
      const type = (symbol: string, items = typed) =>
        saveDeterminationDraft(as(db, typist, enteredAt), {
          list: given.list,
          entered,
          typed: { symbol: [symbol] },
          items,
          seen: null,
        });
      accepted(await type("A/1"));
      const determination = await givenEntered(db, given, saidOfAll(given, "yes"));
      const confirm = () => confirmDetermination(as(db, given.chair, confirmedAt), { determination });
      const barrier = await holding(
        database,
        `select from determination_draft where list_id = '${given.list}' and saved_by = '${typist.person}' for update`,
      );
      const kept = () =>
        readingAsActor(db, typist, (reading) =>
          findDeterminationDraft(reading, { list: given.list, entered, person: typist.person }),
        );
      return { type, confirm, barrier, kept, determination };
    }

    test("when it is sent first", async () => {
      const { type, confirm, barrier, kept } = await givenConfirming();
      const typing = type("A/2");
      await barrier.untilWaiting(1);
      const confirming = confirm();
      await barrier.untilWaiting(2);
      await barrier.release();
      expect(accepted(await typing).next.overtakenBy).toBeNull();
      accepted(await confirming);
      expect(await kept()).toEqual({ typed: {}, items: [] });
    });

    test("when the confirmation is first", async () => {
      const { type, confirm, barrier, kept, determination } = await givenConfirming();
      const confirming = confirm();
      await barrier.untilWaiting(1);
      const typing = type("A/2");
      await barrier.untilWaiting(2);
      await barrier.release();
      accepted(await confirming);
      expect(accepted(await typing).next.overtakenBy).toBe(determination);
      expect(await kept()).toMatchObject({ items: [] });
    });

    test("when the confirmation is first, and the page names nobody: who sent it is told all the same", async () => {
      const { type, confirm, barrier, kept, determination } = await givenConfirming();
      const confirming = confirm();
      await barrier.untilWaiting(1);
      const typing = type("A/2", []);
      await barrier.untilWaiting(2);
      await barrier.release();
      accepted(await confirming);
      expect(accepted(await typing).next.overtakenBy).toBe(determination);
      expect(await kept()).toEqual({ typed: { symbol: ["A/2"] }, items: [] });
    });

    test("and a page that names nobody takes nothing of what was typed on another, nor of what another person types", async () => {
      const { type, barrier, kept } = await givenConfirming();
      await barrier.release();
      accepted(await type("A/3", []));
      expect(await kept()).toMatchObject({
        typed: { symbol: ["A/3"] },
        items: [{ outcome: "no" }, { outcome: "no" }],
      });
    });
  });
});
