import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { scopeOf } from "#domain/applications/scope.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import {
  changeRegistration,
  mayChangeRegistration,
  mayRegister,
  mayWithdrawRegistration,
  mostRegistered,
  register,
  type Registering,
  type Registration,
  withdrawRegistration,
} from "#domain/participation/registration.ts";
import type { Attending, Nominee } from "#domain/participation/representative.ts";
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

const { entitlements, validity } = oewg2021To2025.provisions;
const process = aProcess({ id: anId("process") });
/** From 25 to 29 July 2022, hybrid. */
const session = aSession({ process: process.id, invited: ["states", "all-stakeholders"] });
/** 29 July 2022 at the last instant in New York. */
const lastInstant = instant("2022-07-30T03:59:59.999Z");
const tooLate = instant("2022-07-30T04:00:00Z");
const by = anId<"person">("somebody");
const given = { id: anId<"registration">("new"), by };
const nominee: Nominee = { name: "Remi Example", functionalTitle: "Lead", email: null, attends: "online" };

function registration(n: number, changes: Partial<Registration> = {}): Registration {
  return {
    ...nominee,
    id: anId<"registration">(`registration ${n.toString()}`),
    organisation: anId("organisation"),
    session: session.id,
    replaces: null,
    registeredAt: round.afterwards,
    registeredBy: by,
    withdrawn: null,
    ...changes,
  };
}

const registered = (count: number) => Array.from({ length: count }, (_, n) => registration(n));
const withdrawn = { at: round.afterwards, by };

const registering = (changes: Partial<Registering> = {}): Registering => ({
  ...{ organisation: anId("organisation"), process, session, attending: [], registrations: [] },
  ...changes,
});

function attending(
  accreditation: Parameters<typeof anAccreditation>[0] = {},
  provisions: Partial<Provisions> = {},
): Attending {
  const decision = aDecision({ provisions: { ...oewg2021To2025.provisions, ...provisions } });
  return {
    accreditation: anAccreditation({ process: process.id, ...accreditation }),
    decision,
    granted: decision,
    process,
    scope: scopeOf(decision, process, aSession({ id: anId("session of the call"), process: process.id })),
  };
}

const becauseOf = (asked: Registering, at = round.afterwards) => mayRegister(asked, at)?.because ?? null;

describe("Refused ones keep the informal consultative meetings (domain.md, section 2, 9): who registers for which session", () => {
  const of = (changes: Partial<Session>) => becauseOf(registering({ session: aSession({ ...session, ...changes }) }));

  test("for one that invites all stakeholders, and for no other", () => {
    expect(of({})).toBeNull();
    expect(of({ invited: ["all-stakeholders"] })).toBeNull();
    for (const invited of [[], ["states"], ["states", "accredited-organisations"]] as const)
      expect(of({ invited })).toBe("session_does_not_invite_all_stakeholders");
  });

  test("until it ends, and not when it is cancelled", () => {
    expect(of({ standing: "planned" })).toBeNull();
    expect(of({ standing: "cancelled" })).toBe("session_is_cancelled");
    expect(becauseOf(registering(), lastInstant)).toBeNull();
    expect(mayRegister(registering(), tooLate)).toMatchObject({
      because: "registrations_are_made_until_the_session_ends",
      details: { endsOn: "2022-07-29" },
    });
  });

  test("as it is held", () => {
    const inPerson = registering({ session: aSession({ ...session, format: "in-person" }) });
    expect(refusalOf(register(inPerson, nominee, given, round.afterwards)).because).toBe("session_is_not_attended_so");
    expect(register(inPerson, { ...nominee, attends: "in-person" }, given, round.afterwards).ok).toBe(true);
  });
});

describe("A registration is for those whom no accreditation lets nominate", () => {
  const nominates = "accredited_organisation_nominates";
  const suspended = aChange("suspended", round.circulating);
  test.each([
    ["never accredited", [], null],
    ["accredited and in force", [attending()], nominates],
    ["suspended", [attending({ changes: [suspended] })], null],
    ["withdrawn", [attending({ changes: [aChange("withdrawn", round.circulating)] })], null],
    ["reinstated", [attending({ changes: [suspended, aChange("reinstated", round.objecting)] })], nominates],
    ["run out", [attending({ validUntil: date("2022-07-01") })], null],
    ["accredited to another process", [{ ...attending(), process: aProcess({ id: anId("another") }) }], null],
    [
      "accredited for another session",
      [attending({}, { validity: { until: "session", reapplication: validity.reapplication, cites: validity.cites } })],
      null,
    ],
    [
      "accredited under a decision that lets nobody attend formal meetings",
      [attending({}, { entitlements: { ...entitlements, attendFormal: false } })],
      null,
    ],
    ["accredited once before, and now", [attending({ changes: [suspended] }), attending()], nominates],
  ] as const)("%s", (_what, of, because) => {
    expect(becauseOf(registering({ attending: of }))).toBe(because);
  });
});

describe("At most ten people of an organisation for a session, a number of the portal's own", () => {
  test.each([
    [0, null],
    [mostRegistered - 1, null],
    [mostRegistered, "registrations_are_complete"],
    [mostRegistered + 1, "registrations_are_complete"],
  ])("%i are registered: %s", (count, because) => {
    expect(mostRegistered).toBe(10);
    const asked = registering({ registrations: registered(count) });
    expect(becauseOf(asked)).toBe(because);
    expect(register(asked, nominee, given, round.afterwards).ok).toBe(because === null);
  });

  test("who was withdrawn or replaced leaves the place", () => {
    const registrations = [...registered(mostRegistered - 1), registration(20, { withdrawn })];
    expect(becauseOf(registering({ registrations }))).toBeNull();
  });
});

describe("What is said of somebody is never rewritten", () => {
  const before = (changes: Partial<Registering> = {}, one = registration(1)) => ({
    ...registering({ registrations: [one], ...changes }),
    registration: one,
  });

  test("who it is stands in no event, since events are kept for good", () => {
    const { next, happened } = acceptedOf(register(registering(), nominee, given, round.afterwards));
    expect(next).toMatchObject({ ...nominee, registeredAt: round.afterwards, registeredBy: by, withdrawn: null });
    expect(happened).toEqual({
      type: "RegistrationMade",
      ...{ process: process.id, organisation: next.organisation, session: session.id, registration: given.id },
    });
  });

  test("a change is a row in the place of the one before, also where the number is reached", () => {
    const full = before({ registrations: registered(mostRegistered) });
    const { next } = acceptedOf(changeRegistration(full, { ...nominee, name: "Sam" }, given, round.settled));
    expect(next.former.withdrawn).toEqual({ at: round.settled, by });
    expect(next.present).toMatchObject({ name: "Sam", replaces: full.registration.id, withdrawn: null });
    expect(refusalOf(changeRegistration(full, nominee, given, round.settled)).because).toBe(
      "registration_is_unchanged",
    );
  });

  test.each([
    ["as things stand", {}, round.afterwards, null, null],
    [
      "once the organisation nominates",
      { attending: [attending()] },
      round.afterwards,
      "accredited_organisation_nominates",
      null,
    ],
    [
      "when the session no longer invites all",
      { session: aSession({ ...session, invited: ["states"] }) },
      round.afterwards,
      "session_does_not_invite_all_stakeholders",
      null,
    ],
    [
      "when the session is over",
      {},
      tooLate,
      "registrations_are_made_until_the_session_ends",
      "registrations_are_made_until_the_session_ends",
    ],
  ] as const)("it is changed and withdrawn %s", (_what, changes, at, change, withdraw) => {
    expect(mayChangeRegistration(before(changes), at)?.because ?? null).toBe(change);
    expect(mayWithdrawRegistration(before(changes), at)?.because ?? null).toBe(withdraw);
    expect(withdrawRegistration(before(changes), by, at).ok).toBe(withdraw === null);
  });

  test("what was withdrawn is neither changed nor withdrawn again", () => {
    const gone = before({}, registration(1, { withdrawn }));
    expect(mayChangeRegistration(gone, round.afterwards)?.because).toBe("registration_is_withdrawn");
    expect(mayWithdrawRegistration(gone, round.afterwards)?.because).toBe("registration_is_withdrawn");
  });
});
