import { expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import {
  audienceOfList,
  type ListAudience,
  type ListKind,
  mayRead,
  withOutcome,
} from "#domain/objections/disclosure.ts";
import { hashOfList } from "#domain/objections/hash-of-list.ts";
import {
  correct,
  type CorrectedEntry,
  fieldsChanged,
  isLate,
  itemOfList,
  presentName,
  type SealedList,
  showsChange,
  showsWhole,
} from "#domain/objections/sealed-list.ts";
import { anId } from "#support/an-id.ts";
import { aDecisionWhere, date, holidays, local, noHolidays, round } from "#support/factories.ts";
import { accepted, refused } from "#support/given.ts";

const { circulation, disclosure } = oewg2021To2025.provisions;

const list: SealedList = {
  id: anId("00000000-0000-4000-8000-000000000001"),
  process: anId("00000000-0000-4000-8000-000000000002"),
  call: anId("00000000-0000-4000-8000-000000000003"),
  decision: anId("00000000-0000-4000-8000-000000000004"),
  kind: "proposed",
  number: 1,
  sealedAt: round.circulating,
  determination: null,
  byDefaultOn: null,
  sealedBy: anId("00000000-0000-4000-8000-000000000005"),
  audience: [],
  hash: hashOfList([]),
  count: 0,
  follows: null,
  period: anId("00000000-0000-4000-8000-000000000006"),
  session: { beginsOn: date("2022-07-25"), endsOn: date("2022-07-29") },
};

const person = anId<"person">("00000000-0000-4000-8000-000000000007");
const mission = anId<"mission">("00000000-0000-4000-8000-000000000008");
const readers = {
  public: { role: "public" },
  applicant: { role: "applicant", person, organisation: null },
  state: { role: "mission", person, mission, mayObject: true },
  observer: { role: "mission", person, mission, mayObject: false },
  chair: { role: "chair", person, process: list.process },
  otherChair: { role: "chair", person, process: anId<"process">("00000000-0000-4000-8000-000000000009") },
  secretariat: { role: "secretariat", person },
  administrator: { role: "administrator", person },
} as const satisfies Record<string, Actor>;

test.each<[ListAudience[], boolean, readonly (keyof typeof readers)[]]>([
  [[], true, ["chair", "secretariat"]],
  [["chair"], false, ["chair", "secretariat"]],
  [["state-on-request"], true, ["chair", "secretariat"]],
  [["member-states"], false, ["state", "chair", "secretariat"]],
  [["all-missions"], false, ["state", "observer", "chair", "secretariat"]],
  [["applicant"], false, ["chair", "secretariat"]],
  [["applicant"], true, ["applicant", "chair", "secretariat"]],
  [
    ["public"],
    false,
    ["public", "applicant", "state", "observer", "chair", "otherChair", "secretariat", "administrator"],
  ],
])("a list for %j, on which the reader stands: %s, is read by %j", (audience, standsOnIt, those) => {
  const decision = { ...aDecisionWhere({}), process: list.process };
  for (const kind of ["information", "proposed", "final"] as const) {
    const item = itemOfList({ ...list, kind, audience }, decision, { own: standsOnIt });
    const reading = (at: Instant) =>
      Object.entries(readers).flatMap(([name, actor]) =>
        mayRead(actor, `${kind}-list`, item, at) === "yes" ? [name] : [],
      );
    expect(reading(list.sealedAt)).toEqual(those);
    expect(reading(list.sealedAt.subtract({ milliseconds: 1 }))).toEqual([]);
  }
});

test("lists before the States go to whom the list is circulated and disclosed, the final list to whom that is disclosed", () => {
  const decision = aDecisionWhere({
    circulation: { ...circulation, to: "member-states" },
    disclosure: { ...disclosure, proposedList: ["chair", "member-states"], finalList: ["public", "applicant"] },
  });
  expect(audienceOfList("proposed", decision, [])).toEqual(["chair", "member-states"]);
  expect(audienceOfList("information", decision, [])).toEqual(["chair", "member-states"]);
  expect(audienceOfList("final", decision, [])).toEqual(["applicant", "public"]);
});

test("where names and countries go out, no list before the States says more, but to the Secretariat", () => {
  const decision = aDecisionWhere({ circulation: { ...circulation, fields: "name-and-country" } });
  const shows = (actor: Actor, kind: ListKind) => showsWhole(actor, { ...list, kind }, { decision, at: [] });
  expect(shows(readers.state, "proposed")).toBe(false);
  expect(shows(readers.chair, "information")).toBe(false);
  expect(shows(readers.secretariat, "proposed")).toBe(true);
  expect(shows(readers.public, "final")).toBe(true);
});

test("that an objection took a name from the list is told to those to whom reasons are disclosed", () => {
  const decision = aDecisionWhere({ disclosure: { ...disclosure, reasons: ["member-states"] } });
  const item = withOutcome(decision, list.sealedAt);
  const told = Object.entries(readers).filter(([, actor]) => mayRead(actor, "reasons", item, list.sealedAt) === "yes");
  expect(told.map(([name]) => name)).toEqual(["state", "secretariat"]);
});

test("a list is judged by the session's dates of its day: late once the last day has ended, and nobody can say without holidays", () => {
  const days = (unit: "calendar_days" | "working_days") =>
    aDecisionWhere({ circulation: { ...circulation, beforeSession: { unit, count: 14 } } });
  const at = (local_: string) => ({ ...list, sealedAt: local(local_) });
  expect(isLate(at("2022-07-10T23:59"), { decision: days("calendar_days"), at: [] }, holidays)).toBe(false);
  expect(isLate(at("2022-07-13T10:00"), { decision: days("calendar_days"), at: [] }, holidays)).toBe(true);
  const moved = { ...at("2022-07-13T10:00"), session: { beginsOn: date("2022-08-25"), endsOn: date("2022-08-29") } };
  expect(isLate(moved, { decision: days("calendar_days"), at: [] }, holidays)).toBe(false);
  expect(isLate(at("2022-07-13T10:00"), { decision: days("working_days"), at: [] }, noHolidays)).toBe(false);
  expect(
    isLate(
      at("2022-07-24T10:00"),
      { decision: aDecisionWhere({ circulation: { ...circulation, beforeSession: null } }), at: [] },
      holidays,
    ),
  ).toBe(false);
});

test("one correction per entry: another puts the first right, and what is seen too late, changes nothing or has no reason is refused", () => {
  const entry = {
    application: anId<"application">("00000000-0000-4000-8000-00000000000a"),
    reference: "A-7Q4K-M2XD",
    class: "ngo",
    category: "ngo",
    name: "Institute of Quiet Network",
    acronym: null,
    country: "KEN",
  } as const;
  const to = { name: "Institute for Quiet Networks", acronym: null, country: "KEN" };
  const id = anId<"corrigendum">("00000000-0000-4000-8000-00000000000b");
  const given = { id, number: 1, correctedBy: person, reason: " Misspelt. ", to, seen: 0 };
  const asSealed: CorrectedEntry = { entry, corrigenda: [] };
  const { next, happened } = accepted(correct({ ...asSealed, list }, given, round.objecting));
  expect(next).toMatchObject({ corrects: null, number: 1, ...to, reason: "Misspelt.", correctedAt: round.objecting });
  expect(happened).toMatchObject({ entry: entry.reference, from: { name: entry.name }, to });
  const corrected = { entry, corrigenda: [next] };
  expect(presentName(corrected)).toEqual(to);
  const again = { ...given, number: 2, seen: 1, to: { ...to, acronym: "IQN" } };
  expect(accepted(correct({ ...corrected, list }, again, round.objecting)).next.corrects).toBe(id);
  expect(refused(correct({ ...corrected, list }, given, round.objecting)).because).toBe("changed_meanwhile");
  const same = { ...again, to };
  expect(refused(correct({ ...corrected, list }, same, round.objecting)).because).toBe("correction_changes_nothing");
  const silent = { ...again, reason: " " };
  expect(refused(correct({ ...corrected, list }, silent, round.objecting)).because).toBe("correction_needs_a_reason");
});

test("a change is named by its fields, and what is not shown is no change", () => {
  const from = { name: "Institute", acronym: "I", country: "KEN" } as const;
  expect(fieldsChanged(from, { ...from, acronym: null }, true)).toEqual(["acronym"]);
  expect(fieldsChanged(from, { ...from, acronym: null }, false)).toEqual([]);
  expect(fieldsChanged(from, { name: "Institution", acronym: "J", country: "FRA" }, false)).toEqual([
    "name",
    "country",
  ]);
  expect(showsChange(from, { ...from, acronym: null }, false)).toBe(false);
});
