import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { answerItems, type Answers, answersTo, informationIn } from "#domain/applications/answer-items.ts";
import { askedOf, mayAddOf, missingInformation, noAnswers, submit } from "#domain/applications/application.ts";
import { changeAnswers } from "#domain/applications/change-answers.ts";
import {
  fundingKinds,
  fundingRead,
  fundingWritten,
  isWithinAll,
  memberRegions,
  regionsRead,
  regionsWritten,
  settled,
} from "#domain/applications/typed-answers.ts";
import { informationItems, type Provisions } from "#domain/modalities/provisions.ts";
import {
  aCall,
  acceptedOf,
  aDecisionWhere,
  aDraft,
  answers,
  aRecord,
  aSubmitted,
  holidays,
  later,
  noHistory,
  receivedAt,
  refusalOf,
} from "#support/factories.ts";

const { information } = oewg2021To2025.provisions;
const asking = (said: Partial<Provisions["information"]>) =>
  aDecisionWhere({ information: { ...information, requiredOfNotifiers: [], ...said } });
const ofMembers = ["membersKind", "membersNumber", "membersCountries", "membersRegions"] as const;
const hundredAndTwenty = {
  membersKind: "organisations",
  membersNumber: "120",
  membersCountries: "14",
  membersRegions: "Africa,Europe",
};

describe("What stands in an answer", () => {
  const share = fc.option(fc.integer({ min: 1, max: 100 }), { nil: null });
  const sources = fc
    .uniqueArray(fc.constantFrom(...fundingKinds), { minLength: 1 })
    .chain((kinds) => fc.tuple(...kinds.map((kind) => share.map((one) => ({ kind, share: one })))));

  test("sources of funding and regions are read as they were written, in one order", () => {
    fc.assert(
      fc.property(sources, (given) => {
        const written = fundingWritten(given);
        const order = fundingKinds.flatMap((kind) => given.filter((source) => source.kind === kind));
        expect(fundingRead(written ?? "")).toEqual(order);
      }),
    );
    fc.assert(
      fc.property(fc.subarray([...memberRegions]), (regions) => {
        expect(regionsRead(regionsWritten(regions) ?? "")).toEqual(regions);
      }),
    );
    expect(
      fundingWritten([
        { kind: "fees", share: null },
        { kind: "public-grants", share: 60 },
      ]),
    ).toBe("public-grants:60,fees");
    expect([fundingWritten([]), regionsWritten([])]).toEqual([null, null]);
  });

  test.each([
    [[40, 60], true],
    [[40, 61], false],
    [[null, 100], true],
    [[null], true],
  ])("shares of %j", (shares, isWithin) => {
    expect(isWithinAll(shares.map((one) => ({ share: one })))).toBe(isWithin);
  });

  test("what does not apply is not kept", () => {
    expect(settled({ ...noAnswers, ...hundredAndTwenty, membersKind: "none" })).toEqual({
      ...noAnswers,
      membersKind: "none",
    });
    expect(settled({ fundingFromStates: "no", fundingStates: "State C" })).toEqual({
      fundingFromStates: "no",
      fundingStates: null,
    });
    expect(settled(hundredAndTwenty)).toEqual(hundredAndTwenty);
  });
});

test("every answer belongs to something that a decision can ask for, and each of those has one", () => {
  expect(answersTo(informationItems)).toEqual([...answerItems]);
  expect(informationIn(answerItems).toSorted()).toEqual(informationItems.toSorted());
  expect(informationIn(["membersKind", "membersNumber", "purpose"])).toEqual(["members", "purpose"]);
});

describe("What a decision asks about members, funds and the governing body", () => {
  const decision = asking({ required: ["members"], optional: ["members", "funding"] });
  const missing = (said: Partial<Answers>) =>
    missingInformation(aDraft({ answers: { ...noAnswers, ...said } }), decision);

  test("is asked of whoever it is asked of, offered to the others, and of nobody else", () => {
    const ngo = aDraft();
    const notifier = aDraft({ class: "ecosoc-ngo", category: "ecosoc-ngo" });
    const ofFunds = ["fundingSources", "fundingYear", "fundingFromStates", "fundingStates"];
    expect([askedOf(ngo, decision), mayAddOf(ngo, decision)]).toEqual([ofMembers, ofFunds]);
    expect([askedOf(notifier, decision), mayAddOf(notifier, decision)]).toEqual([[], [...ofMembers, ...ofFunds]]);
    expect(mayAddOf(aDraft({ class: null, category: null }), decision)).toEqual([]);
    expect(mayAddOf(ngo, asking({ required: [] }))).toEqual([]);
  });

  test("is missing as long as it applies", () => {
    expect(missing({})).toEqual(ofMembers);
    expect(missing({ membersKind: "persons" })).toEqual(ofMembers.slice(1));
    expect(missing({ membersKind: "none" })).toEqual([]);
    expect(missing(hundredAndTwenty)).toEqual([]);
    const ofFunding = asking({ required: ["funding"] });
    const funded = { fundingSources: "fees", fundingYear: "2021" };
    const fromStates = (said: string) =>
      missingInformation(aDraft({ answers: { ...noAnswers, ...funded, fundingFromStates: said } }), ofFunding);
    expect([fromStates("yes"), fromStates("no")]).toEqual([["fundingStates"], []]);
  });

  test("is sent with the application, and nothing that no page of it has shown", () => {
    const said = { ...answers, ...hundredAndTwenty, governingBody: "A board", fundingSources: "fees" };
    const submitting = { call: aCall(), decision, history: noHistory, holidays, documents: [] };
    const { next } = acceptedOf(submit(aDraft({ answers: said }), submitting, receivedAt));
    expect(next.answers).toEqual({ ...said, governingBody: null });
    const lacking = submit(aDraft({ answers: { ...said, membersRegions: null } }), submitting, receivedAt);
    expect(refusalOf(lacking)).toMatchObject({ because: "application_is_incomplete", details: { count: 1 } });
  });

  test("is changed as one: to say that there are no members empties the rest", () => {
    const application = aSubmitted({ answers: { ...answers, ...hundredAndTwenty } });
    const record = aRecord({ application, decision });
    const none = { membersKind: "none" };
    const changing = { ...record, application, call: aCall() };
    const changed = acceptedOf(changeAnswers(changing, none, later(receivedAt, { hours: 1 }))).next.application;
    expect(changed.answers).toEqual({ ...answers, ...none });
  });
});
