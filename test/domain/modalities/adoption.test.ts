import { describe, expect, test } from "vitest";
import {
  confirmAdoption,
  declineAdoption,
  type HowAdopted,
  mayConfirmAdoption,
  recordAdoption,
  type SaidOfAdoption,
  type ToAdopt,
} from "#domain/modalities/adoption.ts";
import { putDecision } from "#domain/modalities/modalities.ts";
import { anId } from "#support/an-id.ts";
import { acceptedOf, aDecision, aProcess, aSession, date, later, local, refusalOf } from "#support/factories.ts";

/* A text dated 22 April 2022, a session from 18 April to 31 May 2022, a mandate from 1 June 2021 to 31 July 2025. */

const process = aProcess();
const session = aSession({ beginsOn: date("2022-04-18"), endsOn: date("2022-05-31") });
const text = putDecision(aDecision({ date: date("2022-04-22") }));
const toAdopt: ToAdopt = { text, standing: "draft", process, session };
const decidedAt = local("2022-05-02T12:00");
const now = local("2022-05-03T09:00");
const consensus: HowAdopted = { how: "consensus", figures: null };
const said: SaidOfAdoption = {
  id: anId("adoption"),
  how: consensus,
  symbol: "A/AC.900/2022/L.3",
  decidedAt,
  by: anId("one"),
};

describe("The adoption of a text in a meeting is entered", () => {
  test("with its session, how, the document and the instant; nothing is confirmed by it", () => {
    const { next, happened } = acceptedOf(recordAdoption(toAdopt, said, now));
    expect(next).toMatchObject({
      ...{ session: session.id, how: consensus, symbol: said.symbol, decidedAt, enteredAt: now },
      ...{ enteredBy: "one", confirmedAt: null, confirmedBy: null },
    });
    expect(happened).toMatchObject({ type: "AdoptionEntered", decision: "decision", text: null, decidedAt });
  });

  test.each([
    ["adopted", "modalities_already_adopted"],
    ["superseded", "modalities_already_adopted"],
    ["under-silence", "silence_procedure_already_open"],
    ["settling", "silence_procedure_already_open"],
  ] as const)("not for a text that is %s", (standing, because) => {
    expect(refusalOf(recordAdoption({ ...toAdopt, standing }, said, now)).because).toBe(because);
  });

  test("not in a session that was cancelled", () => {
    const cancelled = { ...session, standing: "cancelled" } as const;
    expect(refusalOf(recordAdoption({ ...toAdopt, session: cancelled }, said, now)).because).toBe(
      "session_is_cancelled",
    );
  });

  test("also for one that fell under silence", () => {
    acceptedOf(recordAdoption({ ...toAdopt, standing: "not-adopted" }, said, now));
  });

  const decided = (on: string, given: Partial<ToAdopt> = {}) =>
    recordAdoption({ ...toAdopt, ...given }, { ...said, decidedAt: local(on) }, local("2030-01-01T12:00"));

  test.each([
    ["on 1 January 1990, before the mandate", "1990-01-01T12:00", {}, "adoption_is_outside_the_mandate"],
    ["on the day after the mandate", "2025-08-01T00:00", {}, "adoption_is_outside_the_mandate"],
    [
      "before a mandate that no date ends",
      "1990-01-01T12:00",
      { process: { ...toAdopt.process, endsOn: null } },
      "adoption_is_before_the_mandate",
    ],
    ["on the day before the text bears its date", "2022-04-21T23:59", {}, "adoption_is_before_its_text"],
    ["on the day after its session", "2022-06-01T00:00", {}, "adoption_is_outside_its_session"],
    [
      "on the day before its session",
      "2022-04-25T23:59",
      { session: { ...session, beginsOn: date("2022-04-26") } },
      "adoption_is_outside_its_session",
    ],
  ] as const)("not %s", (_name, on, given, because) => {
    expect(refusalOf(decided(on, given)).because).toBe(because);
  });

  test.each([
    ["on the first minute of the day that the text bears", "2022-04-22T00:00"],
    ["on the last minute of the session", "2022-05-31T23:59"],
  ])("%s", (_name, on) => {
    acceptedOf(decided(on));
  });

  test("not before it has happened, and at its very instant", () => {
    const early = recordAdoption(toAdopt, said, later(decidedAt, { milliseconds: -1 }));
    expect(refusalOf(early).because).toBe("adoption_lies_ahead");
    acceptedOf(recordAdoption(toAdopt, said, decidedAt));
  });

  test.each([
    [90, 89, true],
    [90, 90, false],
    [0, 1, false],
  ])("by vote, %i in favour and %i against", (inFavour, against, carried) => {
    const how: HowAdopted = { how: "vote", figures: { inFavour, against, abstaining: 100 } };
    const ruling = recordAdoption(toAdopt, { ...said, how }, now);
    expect(ruling.ok ? null : ruling.because).toBe(carried ? null : "vote_did_not_carry");
  });

  test("none that was not seen, and none while another entry waits", () => {
    const unseen = recordAdoption(toAdopt, { ...said, hash: { seen: "a", present: "b" } }, now);
    expect(refusalOf(unseen).because).toBe("changed_meanwhile");
    const waiting = { ...text, adoption: { by: "meeting", at: decidedAt, confirmedAt: null } as const };
    expect(refusalOf(recordAdoption({ ...toAdopt, text: waiting }, said, now)).because).toBe(
      "adoption_waits_for_confirmation",
    );
  });
});

describe("It is confirmed", () => {
  const entered = acceptedOf(recordAdoption(toAdopt, said, now)).next;
  const toConfirm = { adoption: entered, text, standing: "draft", session: { standing: "confirmed" } } as const;

  test("by another person, and known from then on since its own instant", () => {
    const { next, happened } = acceptedOf(confirmAdoption(toConfirm, anId("other"), later(now, { hours: 1 })));
    expect(next).toMatchObject({ confirmedBy: "other", confirmedAt: later(now, { hours: 1 }), decidedAt });
    expect(happened).toMatchObject({ type: "ModalitiesAdoptedInMeeting", adoptedAt: decidedAt });
    expect(mayConfirmAdoption({ ...toConfirm, adoption: next }, anId("third"))?.because).toBe("adoption_is_decided");
    expect(refusalOf(declineAdoption(next, anId("third"), now)).because).toBe("adoption_is_decided");
  });

  test("not once its session was cancelled", () => {
    const cancelled = { ...toConfirm, session: { standing: "cancelled" } } as const;
    expect(refusalOf(confirmAdoption(cancelled, anId("other"), now)).because).toBe("session_is_cancelled");
  });

  test("not by whoever entered it", () => {
    expect(refusalOf(confirmAdoption(toConfirm, anId("one"), now)).because).toBe("second_person_confirms_adoption");
  });

  test("not when silence runs on the text, or it was adopted meanwhile", () => {
    for (const [standing, because] of [
      ["under-silence", "silence_procedure_already_open"],
      ["adopted", "modalities_already_adopted"],
    ] as const)
      expect(refusalOf(confirmAdoption({ ...toConfirm, standing }, anId("other"), now)).because).toBe(because);
  });

  test("or taken back, by either, and then not confirmed", () => {
    const { next } = acceptedOf(declineAdoption(entered, anId("one"), now));
    expect(refusalOf(confirmAdoption({ ...toConfirm, adoption: next }, anId("other"), now)).because).toBe(
      "adoption_is_decided",
    );
  });
});
