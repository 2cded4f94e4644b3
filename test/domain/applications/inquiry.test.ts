import { expect, test } from "vitest";
import { noConflicts } from "#domain/applications/conflicts.ts";
import { inquire, type Inquiring, LONGEST_INQUIRY, mayInquire, mayReply, reply } from "#domain/applications/inquiry.ts";
import type { Id } from "#domain/kit/id.ts";
import { anId } from "#support/an-id.ts";
import { acceptedOf, aProcess, date, instant, later, millisecondAfter, refusalOf } from "#support/factories.ts";

const at = instant("2022-05-30T15:00:00Z");
const officer: Id<"person"> = anId("officer");
const person: Id<"person"> = anId("person");
const id: Id<"inquiry"> = anId("inquiry");
const application: Id<"application"> = anId("application");
const around = { process: aProcess({ endsOn: date("2025-07-11") }), conflicts: noConflicts };
const ofOrganisation: Inquiring = { ...around, side: "applicant", person };
const ofSecretariat: Inquiring = { ...around, side: "secretariat", person: officer };
const asked = { id, application, words: "Which programmes run today?" };

test("each side asks, and the other answers, once; the record says neither's words", () => {
  for (const [side, other] of [
    [ofOrganisation, ofSecretariat],
    [ofSecretariat, ofOrganisation],
  ] as const) {
    const { next, happened } = acceptedOf(inquire({ ...side, waiting: 0 }, asked, at));
    expect(next).toEqual({
      ...{ id, application, side: side.side, reply: null },
      asked: { words: asked.words, at, by: side.person },
    });
    expect(happened).toEqual({ type: "InquirySent", application, inquiry: id, sentAt: at });
    const then = later(at, { hours: 1 });
    const answer = acceptedOf(reply(next, { ...other, words: "Two of them." }, then));
    expect(answer.next).toEqual({ ...next, reply: { words: "Two of them.", at: then, by: other.person } });
    expect(answer.happened).toEqual({ type: "InquiryReplied", application, inquiry: id, repliedAt: then });
    expect(refusalOf(reply(answer.next, { ...other, words: "Three." }, then)).because).toBe("inquiry_has_its_reply");
    expect(refusalOf(reply(next, { ...side, words: "Never mind." }, then)).because).toBe("not_found");
  }
});

test("words are asked for", () => {
  const { next } = acceptedOf(inquire({ ...ofOrganisation, waiting: 0 }, asked, at));
  expect(refusalOf(inquire({ ...ofOrganisation, waiting: 0 }, { ...asked, words: " \n" }, at)).because).toBe(
    "inquiry_needs_words",
  );
  expect(refusalOf(reply(next, { ...ofSecretariat, words: "\t" }, at)).because).toBe("reply_needs_words");
  expect(LONGEST_INQUIRY).toBe(5000);
});

test("of one side as many wait as are taken", () => {
  expect(mayInquire({ ...ofOrganisation, waiting: 4 }, at)).toBeNull();
  expect(mayInquire({ ...ofOrganisation, waiting: 5 }, at)).toMatchObject({
    because: "inquiries_that_wait_are_as_many_as_are_taken",
    details: { most: 5 },
  });
});

test("nothing is asked once the process has ended, on the day after its last in its zone; what was asked before is answered", () => {
  const lastInstant = instant("2025-07-12T03:59:59.999Z");
  const over = millisecondAfter(lastInstant);
  for (const side of [ofOrganisation, ofSecretariat]) {
    expect(mayInquire({ ...side, waiting: 0 }, lastInstant)).toBeNull();
    expect(mayInquire({ ...side, waiting: 0 }, over)).toMatchObject({
      because: "inquiries_end_with_the_process",
      details: { endsOn: "2025-07-11" },
    });
  }
  const open = { ...ofOrganisation, process: { ...aProcess(), endsOn: null } };
  expect(mayInquire({ ...open, waiting: 0 }, over)).toBeNull();
  const { next } = acceptedOf(inquire({ ...ofOrganisation, waiting: 0 }, asked, lastInstant));
  expect(mayReply(next, ofSecretariat)).toBeNull();
});

test("an officer who has a part in the application neither asks nor answers; the organisation's people always do", () => {
  const { next } = acceptedOf(inquire({ ...ofOrganisation, waiting: 0 }, asked, at));
  for (const [conflicts, because] of [
    [{ recused: [officer], ofOrganisation: [] }, "officer_has_recused"],
    [{ recused: [], ofOrganisation: [officer, person] }, "officer_is_of_the_organisation"],
  ] as const) {
    expect(mayInquire({ ...ofSecretariat, conflicts, waiting: 0 }, at)).toMatchObject({ because });
    expect(mayReply(next, { ...ofSecretariat, conflicts })).toMatchObject({ because });
    expect(mayInquire({ ...ofOrganisation, conflicts, waiting: 0 }, at)).toBeNull();
  }
});
