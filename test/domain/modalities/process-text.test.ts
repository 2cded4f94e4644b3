import { describe, expect, test } from "vitest";
import { enterText, mayFollow, type ProcessText, putText, reviseText } from "#domain/modalities/process-text.ts";
import { textAdoptedSince, textStanding } from "#domain/modalities/put-text.ts";
import { openSilence } from "#domain/modalities/silence-procedure.ts";
import { anId } from "#support/an-id.ts";
import { acceptedOf, aProcess, aProgramme, aSilence, later, refusalOf } from "#support/factories.ts";

const silence = aSilence({ of: { kind: "text", id: anId("text") } });
const { opensAt, closesAt } = silence.window;
const settled = later(closesAt, { seconds: 120 });
const broken = { ...silence, breaks: [{ mission: anId<"mission">("State A"), receivedAt: closesAt, reason: null }] };

const text: ProcessText = {
  ...aProgramme(),
  id: anId("text"),
  process: anId("process"),
  number: 1,
  follows: null,
  adoption: null,
};

describe("A text stands as a modalities decision does, by the same function", () => {
  test.each([
    ["nobody has placed it under silence", [], settled, "draft"],
    ["announced", [silence], later(opensAt, { hours: -1 }), "under-silence"],
    ["at the closing instant", [silence], closesAt, "under-silence"],
    ["when the margin has ended", [silence], settled, "adopted"],
    ["broken at the closing instant", [broken], closesAt, "not-adopted"],
  ] as const)("%s", (_name, procedures, at, standing) => {
    expect(textStanding(text.adoption, procedures, at)).toBe(standing);
    expect(textAdoptedSince(text.adoption, procedures, at)).toEqual(standing === "adopted" ? closesAt : null);
  });
});

test("One break makes the whole text fall, and the text is tried again with another", () => {
  const again = { ...text, id: anId<"text">("again"), number: 2, follows: text.id };
  expect(mayFollow({ text, silence: [silence] }, closesAt)?.because).toBe("text_has_not_fallen");
  expect(refusalOf(enterText(again, { text, silence: [silence] }, settled)).because).toBe("text_has_not_fallen");
  expect(acceptedOf(enterText(again, { text, silence: [broken] }, settled)).happened).toMatchObject({ number: 2 });
  acceptedOf(enterText(text, null, settled));
});

test("A draft is revised as it was seen; a text under silence, or whose adoption waits, is not", () => {
  const hash = { seen: "a", present: "a" };
  const words = { ...aProgramme({ words: "Other words" }) };
  expect(acceptedOf(reviseText(text, "draft", words, hash)).next).toEqual({ ...text, words: "Other words" });
  expect(refusalOf(reviseText(text, "draft", words, { seen: "a", present: "b" })).because).toBe("changed_meanwhile");
  expect(refusalOf(reviseText(text, "under-silence", words, hash)).because).toBe("modalities_not_a_draft");
  const waiting: ProcessText = { ...text, adoption: { by: "meeting", at: closesAt, confirmedAt: null } };
  expect(refusalOf(reviseText(waiting, "draft", words, hash)).because).toBe("adoption_waits_for_confirmation");
});

test("Silence on it says on what it is, and nothing of a decision", () => {
  const { happened, next } = acceptedOf(
    openSilence(
      { text: putText(text), standing: "draft", anotherIsOpen: false, mandate: aProcess() },
      { id: anId("procedure"), window: silence.window },
      opensAt,
    ),
  );
  expect(happened).toMatchObject({ decision: null, text: "text" });
  expect(next.of).toEqual({ kind: "text", id: "text" });
});
