import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { scopeOf } from "#domain/applications/scope.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { nextSymbol } from "#domain/papers/symbol.ts";
import type { Attending } from "#domain/participation/representative.ts";
import {
  audienceOfInput,
  countWords,
  declineInput,
  mayDeclineInput,
  mayPostInput,
  maySendInput,
  mayWithdrawInput,
  postInput,
  type Sending,
  sendInput,
  standingOfInput,
  withdrawInput,
  type WrittenInput,
} from "#domain/participation/written-input.ts";
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
import { taking } from "#support/written-inputs.ts";

const { entitlements, validity, suspension } = oewg2021To2025.provisions;
const process = aProcess({ id: anId("process") });
/** From 25 to 29 July 2022. */
const session = aSession({ process: process.id });
const by = anId<"person">("somebody");

function attending(provisions: Partial<Provisions> = {}, given: Parameters<typeof anAccreditation>[0] = {}): Attending {
  const decision = aDecision({ provisions: { ...oewg2021To2025.provisions, ...provisions } });
  return {
    accreditation: anAccreditation({ process: process.id, ...given }),
    decision,
    granted: decision,
    process,
    scope: scopeOf(decision, process, session),
  };
}

const sending = (given: Partial<Sending> = {}): Sending => ({ attending: attending(), session, sent: 0, ...given });
const said = (wordCount: number | null) =>
  ({ id: anId<"written_input">("input"), title: "Two proposals", language: "en", wordCount, sentBy: by }) as const;
const waiting: WrittenInput = acceptedOf(sendInput(sending(), said(4), round.afterwards)).next;

describe("An accredited organisation sends a written input where its decision takes them (domain.md, section 3, point 11)", () => {
  test("and not where it takes none, by its paragraph", () => {
    const refusal = maySendInput(sending({ attending: attending(taking(null)) }), round.afterwards);
    expect(refusal).toMatchObject({ because: "decision_takes_no_written_inputs", cites: entitlements.cites });
  });

  test.each([
    { most: null, words: 200_000, outcome: null },
    { most: 2000, words: 1999, outcome: null },
    { most: 2000, words: 2000, outcome: null },
    { most: 2000, words: 2001, outcome: "written_input_has_too_many_words" },
    { most: 2000, words: null, outcome: null },
  ])("of at most $most words: one of $words is refused as $outcome", ({ most, words, outcome }) => {
    const asked = sending({ attending: attending(taking({ maximumWords: most })) });
    const ruling = sendInput(asked, said(words), round.afterwards);
    expect(ruling.ok ? null : ruling.because).toBe(outcome);
    if (!ruling.ok) expect(ruling).toMatchObject({ details: { words, most }, cites: entitlements.cites });
  });

  test("until the last instant of the session in the zone of the process, and to none that was cancelled", () => {
    const last = instant("2022-07-30T03:59:59.999Z");
    expect(maySendInput(sending(), last)).toBeNull();
    expect(maySendInput(sending(), last.add({ milliseconds: 1 }))).toMatchObject({
      because: "written_inputs_are_sent_until_the_session_ends",
      details: { endsOn: "2022-07-29" },
    });
    const cancelled = sending({ session: { ...session, standing: "cancelled" } });
    expect(maySendInput(cancelled, round.afterwards)?.because).toBe("session_is_cancelled");
    const states = sending({ session: { ...session, invited: ["states"] } });
    expect(maySendInput(states, round.afterwards)).toBeNull();
  });

  test("while its accreditation is in force and good for the session", () => {
    const suspended = attending({}, { changes: [aChange("suspended", round.afterwards)] });
    expect(maySendInput(sending({ attending: suspended }), round.afterwards)).toMatchObject({
      because: "accreditation_is_not_in_force",
      cites: suspension.cites,
    });
    const over = attending({}, { validUntil: date("2022-07-04") });
    expect(maySendInput(sending({ attending: over }), round.afterwards)?.cites).toEqual(validity.cites);
    const elsewhere = aSession({ process: anId("another process") });
    expect(maySendInput(sending({ session: elsewhere }), round.afterwards)?.because).toBe(
      "accreditation_is_not_for_this_session",
    );
  });

  test("and not more than twenty to one session", () => {
    expect(maySendInput(sending({ sent: 19 }), round.afterwards)).toBeNull();
    expect(maySendInput(sending({ sent: 20 }), round.afterwards)).toMatchObject({
      because: "written_inputs_are_as_many_as_are_taken",
      details: { most: 20 },
    });
  });
});

describe("What was sent", () => {
  const sent = { attending: attending(), input: waiting };
  const paper = anId<"paper">("paper");

  test("waits, and is withdrawn, posted or declined once", () => {
    expect(standingOfInput(waiting)).toBe("waiting");
    const ends = [
      ["written_input_is_withdrawn", acceptedOf(withdrawInput(sent, by, round.afterwards)).next],
      ["written_input_is_posted", acceptedOf(postInput(sent, { paper, by }, round.afterwards)).next],
      ["written_input_is_declined", acceptedOf(declineInput(sent, { reason: "No.", by }, round.afterwards)).next],
    ] as const;
    for (const [because, ended] of ends)
      for (const refusal of [
        mayWithdrawInput(ended),
        mayPostInput({ ...sent, input: ended }, round.afterwards),
        mayDeclineInput(ended),
      ])
        expect(refusal?.because).toBe(because);
    expect(ends.map(([, ended]) => standingOfInput(ended))).toEqual(["withdrawn", "posted", "declined"]);
  });

  test("is declined with a reason", () => {
    expect(refusalOf(declineInput(sent, { reason: " ", by }, round.afterwards)).because).toBe(
      "declined_input_needs_a_reason",
    );
  });

  test("is posted also once the accreditation has run out, and not while it is suspended or withdrawn", () => {
    const under = (given: Parameters<typeof anAccreditation>[0]) =>
      mayPostInput({ ...sent, attending: attending({}, given) }, round.afterwards)?.because ?? null;
    expect(under({ validUntil: date("2022-07-04") })).toBeNull();
    for (const kind of ["suspended", "withdrawn"] as const)
      expect(under({ changes: [aChange(kind, round.afterwards)] })).toBe("accreditation_is_not_in_force");
    const suspended = attending({}, { changes: [aChange("suspended", round.afterwards)] });
    expect(withdrawInput({ ...sent, attending: suspended }, by, round.afterwards).ok).toBe(true);
  });

  test("is posted for everybody where the decision says so, and else for the missions", () => {
    expect(audienceOfInput(attending(taking({ posted: true })))).toBe("public");
    expect(audienceOfInput(attending(taking({ posted: false })))).toBe("missions");
  });
});

test.each([
  ["", 0],
  ["One proposal.\n\nAnother\u00a0proposal \u2013 here", 6],
  ["信息和通信技术安全。建议：二", 12],
  ["تقرير المجموعة العاملة", 3],
  ["l’État-partie", 1],
])("the words of %j are %d", (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  [[], null],
  [["DM/NGO"], null],
  [["DM/NGO.1", "DM/NGO.10", "DM/NGO.2"], "DM/NGO.11"],
  [["A/AC.900/2022/NGO.7", "DM/NGO.3"], "DM/NGO.4"],
])("after %j comes %s", (symbols, next) => {
  expect(nextSymbol(symbols)).toBe(next);
});
