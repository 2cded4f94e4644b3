import { expect, test } from "vitest";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { replyToInquiry } from "#acts/applications/reply-to-inquiry.ts";
import { sendInquiry } from "#acts/applications/send-inquiry.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenOfficer, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { countOf, eventsOf, lettersTo } from "#support/record.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const then = later(round.reviewing, { hours: 2 });
const desk = as(db, given.officer, then);
const words = "The report of 2020,\nmarked xq, suffices.";

test("what an organisation asked an officer answers, once; it reads the Secretariat's reply in a letter and on its page, and not whose it is", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { id, reference } = application;
  const asking = as(db, applicant, round.reviewing);
  const { inquiry } = accepted(
    await sendInquiry(asking, { reference, words: "Does the report of 2020 suffice?" }),
  ).next;
  accepted(await replyToInquiry(desk, { reference, inquiry, words, key: "one" }));
  accepted(await replyToInquiry(desk, { reference, inquiry, words, key: "one" }));
  expect(refused(await replyToInquiry(desk, { reference, inquiry, words: "No." })).because).toBe(
    "inquiry_has_its_reply",
  );
  expect((await lettersTo(database, applicant.person)).filter((kind) => kind === "inquiry-answered")).toHaveLength(1);
  expect(await countOf(database, "letter", `kind = 'inquiry-answered' and data ->> 'words' like '%marked xq%'`)).toBe(
    1,
  );
  expect((await eventsOf(database, id)).slice(-2)).toEqual(["InquirySent", "InquiryReplied"]);
  expect(await countOf(database, "audit_trail", "data::text like '%marked xq%'")).toBe(0);
  const reply = { words, at: then.toString(), by: null };
  expect((await seeOwnApplication(asking, reference))?.inquiries?.all).toMatchObject([
    { reply, waitsForReader: false },
  ]);
  expect((await seeApplicationForReview(desk, reference))?.inquiries?.all).toMatchObject([
    { reply: { ...reply, by: expect.any(String) as unknown }, waitsForReader: false },
  ]);
});

test("what the Secretariat asked the organisation answers, and no letter leaves", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { reference } = application;
  const { inquiry } = accepted(await sendInquiry(as(db, given.officer, round.reviewing), { reference, words })).next;
  const before = await countOf(database, "letter");
  accepted(await replyToInquiry(as(db, applicant, then), { reference, inquiry, words: "Two of them." }));
  expect(await countOf(database, "letter")).toBe(before);
});

test("nobody answers but the other side, under the application that it is about, and no officer who has a part in that", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { reference } = application;
  const asking = as(db, applicant, round.reviewing);
  const { inquiry } = accepted(await sendInquiry(asking, { reference, words: "Until when?" })).next;
  expect(refused(await replyToInquiry(desk, { reference, inquiry, words: " " })).because).toBe("reply_needs_words");
  const left = as(db, await givenOfficer(db), then);
  accepted(await recuseFromApplication(left, { reference, reason: "" }));
  expect(refused(await replyToInquiry(left, { reference, inquiry, words })).because).toBe("officer_has_recused");
  expect(refused(await replyToInquiry(as(db, given.chair, then), { reference, inquiry, words })).because).toBe(
    "not_allowed",
  );
  const elsewhere = (await givenSubmitted(db, given)).application.reference;
  for (const [actor, of] of [
    [applicant, reference],
    [await givenApplicant(db), reference],
    [given.officer, elsewhere],
  ] as const)
    expect(refused(await replyToInquiry(as(db, actor, then), { reference: of, inquiry, words })).because).toBe(
      "not_found",
    );
});
