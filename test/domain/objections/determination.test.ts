import { expect, test } from "vitest";
import {
  type Determination,
  type DeterminedItem,
  mayConfirmDetermination,
  refuseItems,
  type Votes,
} from "#domain/objections/determination.ts";
import { odditiesOf } from "#domain/objections/determination-oddities.ts";
import { anId } from "#support/an-id.ts";
import { aDecision, instant } from "#support/factories.ts";

test("a determination is confirmed once, and not by who entered it: the rule says so before the record does", () => {
  const [enteredBy, other] = [anId<"person">("enters"), anId<"person">("confirms")];
  const entered = { confirmed: null, enteredBy };
  expect(mayConfirmDetermination(entered, enteredBy)?.because).toBe("determination_needs_a_second_person");
  expect(mayConfirmDetermination(entered, other)).toBeNull();
});

const session = { begins: instant("2022-07-25T04:00:00Z"), ends: instant("2022-07-30T03:59:59Z") };
const decision = aDecision();
const list = {
  decision,
  silence: [],
  call: anId<"call">("call"),
  id: anId<"list">("list"),
  sealedAt: instant("2022-06-01T16:00:00Z"),
  period: null,
  listed: [],
  entered: null,
};

function determination(items: readonly Partial<DeterminedItem>[], more: Partial<Determination> = {}): Determination {
  const application = anId<"application">("application");
  return {
    id: anId<"determination">("determination"),
    process: decision.process,
    call: list.call,
    decision: decision.id,
    session: anId<"session">("session"),
    list: list.id,
    corrects: null,
    how: "vote",
    symbol: "A/AC.900/4",
    decidedAt: instant("2022-07-26T15:00:00Z"),
    enteredAt: instant("2022-07-26T18:00:00Z"),
    enteredBy: anId<"person">("enters"),
    confirmed: null,
    items: items.map((item) => ({ application, outcome: "yes", votes: null, opposedBy: [], ...item })),
    ...more,
  };
}

test("a body decides on nobody who does not lie before it", () => {
  expect(refuseItems(list, determination([{}]), session.ends)?.because).toBe("application_is_not_before_the_body");
  expect(refuseItems(list, determination([]), session.ends)).toBeNull();
});

test("figures that say the opposite of the outcome are shown to whoever confirms, a tie that lets in with them", () => {
  const odd = (outcome: "yes" | "no", inFavour: number, against: number) => {
    const votes: Votes = { inFavour, against, abstentions: 3 };
    return odditiesOf(determination([{ outcome, votes }]), list, session, session.ends);
  };
  const against = [{ code: "outcome_against_the_votes", count: 1 }];
  expect(odd("yes", 10, 11)).toEqual(against);
  expect(odd("yes", 10, 10)).toEqual(against);
  expect(odd("yes", 11, 10)).toEqual([]);
  expect(odd("no", 11, 10)).toEqual(against);
  expect(odd("no", 10, 10)).toEqual([]);
});

test("so is whom a consensus let in although a State spoke against it, and what was decided outside of its session", () => {
  const codes = (more: Partial<Determination>) =>
    odditiesOf(determination([{ opposedBy: [anId<"mission">("mission")] }], more), list, session, session.ends).map(
      ({ code }) => code,
    );
  expect(codes({ how: "consensus" })).toEqual(["opposed_and_not_voted_on"]);
  expect(codes({ how: "vote" })).toEqual([]);
  for (const outside of [session.begins.subtract({ milliseconds: 1 }), session.ends.add({ milliseconds: 1 })])
    expect(codes({ how: "vote", decidedAt: outside })).toEqual(["decided_outside_the_session"]);
  for (const within of [session.begins, session.ends]) expect(codes({ how: "vote", decidedAt: within })).toEqual([]);
});
