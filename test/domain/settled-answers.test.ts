import { describe, expect, test } from "vitest";
import { accreditationStanding, maySuspend, reinstate, suspend } from "#domain/accreditation/accreditation.ts";
import { save, submit } from "#domain/applications/application.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import { noConflicts } from "#domain/applications/conflicts.ts";
import { historyIn } from "#domain/applications/history.ts";
import type { Case, Ruled } from "#domain/applications/records.ts";
import { standingOf } from "#domain/applications/standing.ts";
import { endOfDay, type Instant } from "#domain/kit/calendar.ts";
import { decisionInForce, modalitiesStanding } from "#domain/modalities/modalities.ts";
import type { Stage } from "#domain/modalities/stages.ts";
import { isLate, sealProposedList } from "#domain/objections/sealed-list.ts";
import { countingDayOf, editionFor } from "#domain/organisations/register.ts";
import { outlives } from "#domain/process/session.ts";
import { anId } from "#support/an-id.ts";
import {
  aCall,
  acceptedOf,
  aDecision,
  aDecisionWhere,
  aDraft,
  anAccreditation,
  aPeriod,
  aProcess,
  aRecord,
  aSession,
  aSubmitted,
  date,
  holidays,
  later,
  local,
  millisecondAfter,
  newYork,
  noHistory,
  noHolidays,
  refusalOf,
  voicesOf,
  windowOf,
} from "#support/factories.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";

/*
 * The table of settled answers of domain.md, section 8: each row a test by its name. Those that the fold answers alone, about windows, holds, objections
 * and determinations, are among its own tests (applications/standing.test.ts), by the same names.
 */

const session = { beginsOn: date("2022-07-25"), endsOn: date("2022-07-29") };

function aCase(track: readonly Stage[], given: Partial<Case> = {}): Case {
  return {
    classes: [aClass("a", track)],
    class: "a",
    agreedTo: null,
    receivedAt: local("2022-05-10T12:00"),
    withdrawnAt: null,
    rulings: [],
    cures: [],
    lists: [{ stage: "list", sealedAt: local("2022-06-01T12:00") }],
    windows: [],
    scopeEndsAt: endOfDay(newYork, session.endsOn),
    session,
    zone: newYork,
    holidays: noHolidays,
    ...given,
  };
}

function ruled(outcome: Ruled["outcome"], at: string, knownAt = at): Ruled {
  return { stage: "ruling", outcome, decidedAt: local(at), knownAt: local(knownAt), curableUntil: null };
}

const told = (one: Case, at: Instant) => {
  const { now } = standingOf(one, at);
  return now.kind === "draft" ? now.kind : now.kind === "waits" ? `waits for ${now.for}` : now.kind;
};

describe("decision changes while cases run", () => {
  const adopted = (version: number, at: string, confirmedAt = at) => ({
    decision: aDecision({
      id: anId(`version ${String(version)}`),
      version,
      adoption: { by: "meeting", at: local(at), confirmedAt: local(confirmedAt) },
    }),
    silence: [],
  });

  test("the call keeps its classes, tracks, windows, disclosure", () => {
    const { effect } = aDecision().provisions;
    const ofTheCall = adopted(1, "2022-04-01T12:00");
    const { provisions } = aDecisionWhere({ effect: { ...effect, kind: "body-decides", by: "vote" } });
    const since = adopted(2, "2022-05-20T12:00");
    const inForce = { ...since, decision: { ...since.decision, provisions } };
    const at = local("2022-07-01T12:00");
    expect(decisionInForce([ofTheCall, inForce], at)?.version).toBe(2);
    const under = ({ decision, silence }: typeof ofTheCall) =>
      applicationStanding(aRecord({ decision, silence, voices: voicesOf(1) }), at).kind;
    expect([under(ofTheCall), under(inForce)]).toEqual(["not-accredited", "before-body"]);
  });

  test("a version adopted before and entered after does not move calls opened meanwhile", () => {
    const meanwhile = adopted(1, "2022-04-20T12:00");
    const late = adopted(2, "2022-04-10T12:00", "2022-05-20T12:00");
    const at = local("2022-06-01T12:00");
    expect(modalitiesStanding(late.decision, [], at)).toBe("adopted");
    expect(decisionInForce([meanwhile, late], at)?.version).toBe(1);
  });
});

describe("calls of one process overlap", () => {
  const { validity } = aDecision().provisions;
  const [here, there] = [anId<"session">("first"), anId<"session">("second")];
  const at = local("2022-07-01T12:00");
  const history = (until: "session" | "mandate", of: typeof here) => {
    const decision = aDecisionWhere({ validity: { ...validity, until } });
    const call = aCall({ id: anId("first call"), session: here });
    const application = aSubmitted({ call: call.id });
    const applied = aRecord({ application, call, decision, session: aSession({ id: here }) });
    const second = { call: { id: anId<"call">("second call") }, decision, process: aProcess() };
    return historyIn({ ...second, session: aSession({ id: of }) }, [applied], at);
  };

  test("allowed where their scopes share no session", () => {
    expect(history("session", there)).toMatchObject({ underWay: false, accredited: false });
  });

  test("else one waiting application or running accreditation at a time", () => {
    expect(history("session", here).underWay).toBe(true);
    expect(history("mandate", there).underWay).toBe(true);
  });
});

test("organisation fits two classes: it chooses one until the close, none is chosen for it", () => {
  const decision = aDecision();
  const draft = aDraft({ class: null, category: null });
  const applying = { call: aCall(), decision, history: noHistory, holidays, documents: [] };
  const at = local("2022-05-24T18:00");
  expect(refusalOf(submit(draft, applying, at)).because).toBe("category_is_not_chosen");
  const first = acceptedOf(save(draft, { choice: { class: "ngo", goOn: false } }, decision)).next;
  const other = acceptedOf(save(first, { choice: { class: "academia", goOn: false } }, decision)).next;
  expect(acceptedOf(submit(other, applying, at)).next).toMatchObject({ category: "academia", receivedAt: at });
  expect(refusalOf(save(aSubmitted(), { choice: { class: "ngo", goOn: false } }, decision)).because).toBe(
    "application_is_not_a_draft",
  );
});

test("register changes in mid-round: the edition of the closing day counts; later ones raise a flag", () => {
  const call = aCall({ window: windowOf("2022-04-25T09:00", "2022-05-24T18:00") });
  const edition = (id: string, datedOn: string) => ({
    id: anId<"edition">(id),
    register: anId<"register">("register"),
    datedOn: date(datedOn),
    importedAt: local("2022-04-01T12:00"),
  });
  const editions = [
    edition("before", "2022-01-31"),
    edition("of the day", "2022-05-24"),
    edition("after", "2022-05-25"),
  ];
  expect(editionFor(editions, countingDayOf(call, call.window.opensAt))?.id).toBe(anId("of the day"));
  expect(editionFor(editions.slice(2), countingDayOf(call, call.window.opensAt))).toBeNull();
});

describe("session moved after sealing", () => {
  const moved = { beginsOn: date("2022-06-13"), endsOn: date("2022-06-17") };
  const { circulation } = aDecision().provisions;
  const twoWeeks = { unit: "calendar_days", count: 14 } as const;
  const decision = aDecisionWhere({ circulation: { ...circulation, beforeSession: twoWeeks } });

  test("lists are judged by the dates of their day", () => {
    const seal = { id: anId<"list">("list"), number: 1, follows: null, names: [], answeredAt: [] };
    const at = local("2022-06-09T12:00");
    const sealing = { call: aCall(), decision };
    const list = sealProposedList({ ...sealing, session: aSession(session) }, aPeriod(), seal, at);
    expect(isLate(list, { decision, at: [] }, holidays)).toBe(false);
    expect(isLate({ ...list, session: moved }, { decision, at: [] }, holidays)).toBe(true);
  });

  test("dues and scope follow", () => {
    const track = [aList("list"), aRuling("ruling", { what: "determination", due: { at: "session-ends" } })];
    const dueOf = (one: Case) => {
      const { now } = standingOf(one, local("2022-06-02T12:00"));
      return now.kind === "waits" ? now.until : null;
    };
    expect(dueOf(aCase(track))).toEqual(endOfDay(newYork, session.endsOn));
    const follows = aCase(track, { session: moved, scopeEndsAt: endOfDay(newYork, moved.endsOn) });
    expect(dueOf(follows)).toEqual(endOfDay(newYork, moved.endsOn));
    expect(told(follows, endOfDay(newYork, moved.endsOn))).toBe("waits for ruling");
    expect(told(follows, millisecondAfter(endOfDay(newYork, moved.endsOn)))).toBe("undecided");
  });

  test("a window that now outlives the session stays as told, and the Chair is asked", () => {
    const window = windowOf("2022-06-01T12:00", "2022-06-30T18:00");
    const process = aProcess();
    expect(outlives(window, session, process, local("2022-06-10T12:00"))).toBe(false);
    expect(outlives(window, moved, process, local("2022-06-10T12:00"))).toBe(true);
    const track = [aList("list"), aWindow("window")];
    const windows = [{ stage: "window", window, voices: [] }];
    expect(told(aCase(track, { session: moved, windows }), local("2022-06-16T12:00"))).toBe("waits for silence");
  });
});

test("suspended, and the scope ends: ended; no time added", () => {
  const accreditation = anAccreditation({ grantedAt: local("2022-06-30T18:00"), validUntil: session.endsOn });
  const changing = {
    accreditation,
    decision: aDecision(),
    zone: newYork,
    by: { person: anId<"person">("officer"), role: "secretariat" },
    conflicts: noConflicts,
  } as const;
  const suspended = acceptedOf(suspend(changing, "A ground.", local("2022-07-20T12:00"))).next;
  const end = endOfDay(newYork, session.endsOn);
  expect(accreditationStanding(suspended, end, newYork)).toMatchObject({ kind: "suspended" });
  expect(accreditationStanding(suspended, millisecondAfter(end), newYork)).toEqual({ kind: "expired", since: end });
  const again = { ...changing, accreditation: suspended };
  expect(refusalOf(reinstate(again, "A ground.", later(end, { hours: 1 }))).because).toBe(
    "accreditation_is_not_suspended",
  );
  const back = acceptedOf(reinstate(again, "A ground.", local("2022-07-22T12:00"))).next;
  expect(accreditationStanding(back, millisecondAfter(end), newYork)).toEqual({ kind: "expired", since: end });
  expect(maySuspend({ ...changing, accreditation: back }, later(end, { hours: 1 }))?.because).toBe(
    "accreditation_is_not_in_force",
  );
});

test("body changes its mind: withdraws or reopens from the new instant; pages of the past keep what was known", () => {
  const track = [aList("list"), aRuling("ruling", { what: "determination", no: { to: "not-accredited" } })];
  const first = ruled("yes", "2022-07-25T12:00", "2022-07-25T18:00");
  const other = ruled("no", "2022-07-27T12:00", "2022-07-27T18:00");
  const one = aCase(track, { rulings: [first, other] });
  expect(told(one, local("2022-07-27T17:59"))).toBe("accredited");
  expect(told(one, local("2022-07-27T18:00"))).toBe("not-accredited");
  const { now } = standingOf(one, local("2022-07-27T18:00"));
  expect(now).toMatchObject({ at: local("2022-07-27T12:00") });
  const reopened = aCase(track, { rulings: [first, ruled("taken-back", "2022-07-26T12:00")] });
  expect(told(reopened, local("2022-07-26T11:59"))).toBe("accredited");
  expect(told(reopened, local("2022-07-26T12:00"))).toBe("waits for ruling");
});
