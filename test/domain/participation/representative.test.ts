import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { scopeOf } from "#domain/applications/scope.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import {
  type Attending,
  attendingOf,
  change,
  counts,
  mayChange,
  mayNominate,
  mayWithdraw,
  nominate,
  type Nominating,
  type Nominee,
  type Representative,
  withdraw,
} from "#domain/participation/representative.ts";
import type { Session } from "#domain/process/session.ts";
import { anId } from "#support/an-id.ts";
import {
  acceptedOf,
  aChange,
  aDecision,
  anAccreditation,
  aProcess,
  aSession,
  date,
  instant,
  refusalOf,
  round,
} from "#support/factories.ts";

const { entitlements, validity, suspension } = oewg2021To2025.provisions;
const process = aProcess({ id: anId("process") });
/** From 25 to 29 July 2022, hybrid. */
const session = aSession({ process: process.id });
/** 29 July 2022 at the last instant in New York. */
const lastInstant = instant("2022-07-30T03:59:59.999Z");
const tooLate = instant("2022-07-30T04:00:00Z");
const by = anId<"person">("somebody");
const nominee: Nominee = { name: "Dora Example", functionalTitle: "Head", email: null, attends: "online" };

function attending(
  provisions: Partial<Provisions> = {},
  given: Parameters<typeof anAccreditation>[0] = {},
  of: Session = session,
): Attending {
  const decision = aDecision({ provisions: { ...oewg2021To2025.provisions, ...provisions } });
  return {
    accreditation: anAccreditation({ process: process.id, ...given }),
    decision,
    granted: decision,
    process,
    scope: scopeOf(decision, process, of),
  };
}

function representative(n: number, given: Partial<Representative> = {}): Representative {
  return {
    ...nominee,
    id: anId<"representative">(`representative ${n.toString()}`),
    accreditation: anId("accreditation"),
    session: session.id,
    replaces: null,
    nominatedAt: round.afterwards,
    nominatedBy: by,
    withdrawn: null,
    ...given,
  };
}

const named = (count: number) => Array.from({ length: count }, (_, n) => representative(n));
const withdrawn = { at: round.afterwards, by };

function nominating(given: Partial<Nominating> = {}): Nominating {
  return { attending: attending(), session, representatives: [], ...given };
}

const letting = (most: number | null) => attending({ entitlements: { ...entitlements, representatives: most } });
const given = { id: anId<"representative">("new"), by };

describe("An organisation has as many representatives at a session as its decision lets (domain.md, section 3, point 11)", () => {
  test.each([
    { most: null, standing: 0, outcome: null },
    { most: null, standing: 40, outcome: null },
    { most: 1, standing: 0, outcome: null },
    { most: 1, standing: 1, outcome: "representatives_are_complete" },
    { most: 2, standing: 1, outcome: null },
    { most: 2, standing: 2, outcome: "representatives_are_complete" },
    { most: 2, standing: 3, outcome: "representatives_are_complete" },
    { most: 5, standing: 4, outcome: null },
    { most: 5, standing: 5, outcome: "representatives_are_complete" },
    { most: 0, standing: 0, outcome: "representatives_are_complete" },
  ])("at most $most, and $standing are nominated: $outcome", ({ most, standing, outcome }) => {
    const asked = nominating({ attending: letting(most), representatives: named(standing) });
    const refusal = mayNominate(asked, round.afterwards);
    expect(refusal?.because ?? null).toBe(outcome);
    const ruling = nominate(asked, nominee, given, round.afterwards);
    expect(ruling.ok).toBe(outcome === null);
    if (refusal !== null) expect(refusal).toMatchObject({ details: { most }, cites: entitlements.cites });
  });

  test("those who were withdrawn or replaced leave their place", () => {
    const representatives = [...named(1), representative(7, { withdrawn })];
    expect(mayNominate(nominating({ attending: letting(2), representatives }), round.afterwards)).toBeNull();
  });

  test("who it is stands in no event, since events are kept for good", () => {
    const { next, happened } = acceptedOf(nominate(nominating(), nominee, given, round.afterwards));
    expect(next).toMatchObject({ ...nominee, nominatedAt: round.afterwards, nominatedBy: by, withdrawn: null });
    expect(JSON.stringify(happened)).not.toContain("Dora");
  });
});

describe("Nobody is nominated", () => {
  const because = (asked: Partial<Nominating>, at = round.afterwards) => mayNominate(nominating(asked), at);

  test("where the decision lets nobody attend formal meetings, by its paragraph", () => {
    const refusal = because({ attending: attending({ entitlements: { ...entitlements, attendFormal: false } }) });
    expect(refusal).toMatchObject({ because: "decision_lets_nobody_attend", cites: entitlements.cites });
  });

  test.each([
    ["suspended", suspension.cites],
    ["withdrawn", suspension.cites],
  ] as const)("while the accreditation is %s, from that instant on", (kind, cites) => {
    const at = round.afterwards;
    const changed = attending({}, { changes: [aChange(kind, at)] });
    expect(because({ attending: changed }, at)).toMatchObject({ because: "accreditation_is_not_in_force", cites });
    expect(because({ attending: changed }, at.subtract({ milliseconds: 1 }))).toBeNull();
    expect(counts(changed, at)).toBe(false);
    expect(counts(changed, at.subtract({ milliseconds: 1 }))).toBe(true);
  });

  test("until it is reinstated, and then those who were nominated count again", () => {
    const later = round.afterwards.add({ hours: 1 });
    const changes = [aChange("suspended", round.afterwards), aChange("reinstated", later)];
    expect(because({ attending: attending({}, { changes }) }, later)).toBeNull();
    expect(counts(attending({}, { changes }), later)).toBe(true);
  });

  test("after the last day of its validity, by that paragraph", () => {
    const over = attending({}, { validUntil: date("2022-07-04") });
    const last = instant("2022-07-05T03:59:59.999Z");
    expect(because({ attending: over }, last)).toBeNull();
    expect(because({ attending: over }, last.add({ milliseconds: 1 }))).toMatchObject({
      because: "accreditation_is_not_in_force",
      cites: validity.cites,
    });
  });

  test("for another session than the one for which it is good, and for a day beyond its last", () => {
    const alone = attending({
      validity: { until: "session", reapplication: validity.reapplication, cites: validity.cites },
    });
    const other = aSession({ process: process.id, id: anId("another session") });
    expect(because({ attending: alone })).toBeNull();
    expect(because({ attending: alone, session: other })).toMatchObject({
      because: "accreditation_is_not_for_this_session",
      cites: validity.cites,
    });
    const until = (lastDay: string) =>
      attending({ validity: { until: "date", lastDay, reapplication: validity.reapplication, cites: validity.cites } });
    const begins = { beginsOn: date("2022-09-05"), endsOn: date("2022-09-09") };
    const autumn = aSession({ process: process.id, id: anId("autumn"), ...begins });
    expect(because({ attending: until("2022-09-05"), session: autumn })).toBeNull();
    expect(because({ attending: until("2022-09-04"), session: autumn })?.because).toBe(
      "accreditation_is_not_for_this_session",
    );
  });

  test("of a session before its accreditations begin, and of another process", () => {
    const lastDay = "2023-01-31";
    const dated = attending({
      validity: { until: "date", lastDay, reapplication: validity.reapplication, cites: validity.cites },
    });
    const ending = (endsOn: string) =>
      aSession({ process: process.id, id: anId("before"), beginsOn: date("2022-07-18"), endsOn: date(endsOn) });
    expect(because({ attending: dated, session: ending("2022-07-24") })?.because).toBe(
      "accreditation_is_not_for_this_session",
    );
    expect(because({ attending: dated, session: ending("2022-07-25") })).toBeNull();
    const elsewhere = aSession({ process: anId("another process") });
    expect(because({ session: elsewhere })?.because).toBe("accreditation_is_not_for_this_session");
  });

  test("for a session that is over, from the millisecond after its last day in the zone of the process", () => {
    expect(because({}, lastInstant)).toBeNull();
    expect(because({}, tooLate)).toMatchObject({
      because: "representatives_are_named_until_the_session_ends",
      details: { endsOn: "2022-07-29" },
    });
  });

  test("for a session that was cancelled, or to which the accredited are not invited", () => {
    const of = (changes: Partial<Session>) => because({ session: { ...session, ...changes } })?.because ?? null;
    expect(of({ standing: "cancelled" })).toBe("session_is_cancelled");
    expect(of({ invited: ["states", "observers"] })).toBe("session_invites_no_accredited");
    expect(of({ invited: ["states", "all-stakeholders"] })).toBeNull();
    expect(of({ invited: [] })).toBeNull();
    expect(of({ standing: "planned" })).toBeNull();
  });

  test.each([
    { format: "in-person", attends: "online", ok: false },
    { format: "in-person", attends: "in-person", ok: true },
    { format: "virtual", attends: "in-person", ok: false },
    { format: "virtual", attends: "online", ok: true },
    { format: "hybrid", attends: "in-person", ok: true },
    { format: "hybrid", attends: "online", ok: true },
  ] as const)("$attends at a session that is $format: $ok", ({ format, attends, ok }) => {
    const asked = nominating({ session: { ...session, format } });
    const ruling = nominate(asked, { ...nominee, attends }, given, round.afterwards);
    expect(ruling.ok ? null : ruling.because).toBe(ok ? null : "session_is_not_attended_so");
    const named = { ...asked, representative: representative(1, { name: "Eve" }) };
    const changed = change(named, { ...nominee, attends }, given, round.afterwards);
    expect(changed.ok ? null : changed.because).toBe(ok ? null : "session_is_not_attended_so");
  });
});

describe("A representative", () => {
  const one = representative(1);
  const asked = { ...nominating({ attending: letting(1), representatives: [one] }), representative: one };

  test("is changed also where no place is left, and what stood is on record", () => {
    const { next, happened } = acceptedOf(change(asked, { ...nominee, name: "Eve" }, given, round.afterwards));
    expect(next.former).toEqual({ ...one, withdrawn });
    expect(next.present).toMatchObject({ id: given.id, name: "Eve", replaces: one.id, withdrawn: null });
    expect(happened).toMatchObject({ type: "RepresentativeChanged", representative: given.id, replaced: one.id });
    expect(JSON.stringify(happened)).not.toContain("Eve");
  });

  test.each([
    ["name", "Eve"],
    ["functionalTitle", "Adviser"],
    ["email", "dora@example.org"],
    ["attends", "in-person"],
  ])("is changed in each thing that is said: %s; and not where nothing is", (field, value) => {
    expect(change(asked, { ...nominee, [field]: value }, given, round.afterwards).ok).toBe(true);
    expect(refusalOf(change(asked, nominee, given, round.afterwards)).because).toBe("representative_is_unchanged");
  });

  test("is changed and withdrawn until the session ends", () => {
    for (const may of [mayChange, mayWithdraw]) {
      expect(may(asked, lastInstant)).toBeNull();
      expect(may(asked, tooLate)?.because).toBe("representatives_are_named_until_the_session_ends");
    }
  });

  test("is withdrawn once, and not changed after that", () => {
    const { next, happened } = acceptedOf(withdraw(asked, by, round.afterwards));
    expect(next).toEqual({ ...one, withdrawn });
    expect(happened).toMatchObject({ type: "RepresentativeWithdrawn", representative: one.id, session: session.id });
    for (const may of [mayChange, mayWithdraw])
      expect(may({ ...asked, representative: next }, round.afterwards)?.because).toBe("representative_is_withdrawn");
  });

  test("is withdrawn, and not changed, while the accreditation is suspended", () => {
    const suspended = { ...asked, attending: attending({}, { changes: [aChange("suspended", round.afterwards)] }) };
    expect(mayWithdraw(suspended, round.afterwards)).toBeNull();
    expect(mayChange(suspended, round.afterwards)?.because).toBe("accreditation_is_not_in_force");
  });
});

describe("Of several accreditations a session asks for", () => {
  const until = (session: "session" | "mandate") =>
    session === "session"
      ? ({ until: "session", reapplication: validity.reapplication, cites: validity.cites } as const)
      : validity;
  const second = aSession({ process: process.id, id: anId("second session") });
  const first = attending({ validity: until("session") }, { id: anId("first") });
  const again = attending({ validity: until("session") }, { id: anId("again") }, second);
  const idFor = (all: readonly Attending[], of: Session) => attendingOf(all, of, round.afterwards)?.accreditation.id;

  test("the one that is good for it", () => {
    expect(idFor([first, again], session)).toBe(first.accreditation.id);
    expect(idFor([first, again], second)).toBe(again.accreditation.id);
  });

  test("the one that is in force, where another was withdrawn", () => {
    const gone = attending({}, { id: anId("gone"), changes: [aChange("withdrawn", round.afterwards)] });
    const anew = attending({}, { id: anId("anew") });
    expect(idFor([gone, anew], session)).toBe(anew.accreditation.id);
    expect(idFor([anew, gone], session)).toBe(anew.accreditation.id);
    expect(idFor([gone], session)).toBe(gone.accreditation.id);
  });

  test("none of another process", () => {
    expect(idFor([first], aSession({ process: anId("another process") }))).toBeUndefined();
  });
});
