import { expect, test } from "vitest";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { replyToInquiry } from "#acts/applications/reply-to-inquiry.ts";
import { sendInquiry } from "#acts/applications/send-inquiry.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenApplicant,
  givenColleague,
  givenDraft,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
  refused,
} from "#support/given.ts";
import { auditOf, countOf, eventsOf, lettersTo } from "#support/record.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const desk = as(db, given.officer, round.reviewing);
const words = "Which of your\nprogrammes run today, marked xq?";

test("the Secretariat asks once, whoever acts for the organisation gets a letter with the words, and the record says that it asked, and not what", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { id, reference } = application;
  const colleague = await givenColleague(db, applicant);
  const first = accepted(await sendInquiry(desk, { reference, words, key: "one" })).next;
  expect(accepted(await sendInquiry(desk, { reference, words, key: "one" })).next).toEqual(first);
  for (const { person } of [applicant, colleague])
    expect((await lettersTo(database, person)).filter((kind) => kind === "inquiry-received")).toHaveLength(1);
  expect(await countOf(database, "letter", `kind = 'inquiry-received' and data ->> 'words' like '%marked xq%'`)).toBe(
    2,
  );
  expect((await eventsOf(database, id)).at(-1)).toBe("InquirySent");
  expect((await auditOf(database, id)).at(-1)).toMatchObject({ act: "send-inquiry" });
  expect(await countOf(database, "audit_trail", "data::text like '%marked xq%'")).toBe(0);
  expect(await countOf(database, "idempotency_key", "outcome::text like '%marked xq%'")).toBe(0);

  const atHome = (await seeOwnApplication(as(db, applicant, round.reviewing), reference))?.inquiries;
  expect(atHome?.all).toEqual([
    {
      id: first.inquiry,
      side: "secretariat",
      asked: { words, at: round.reviewing.toString(), by: null },
      reply: null,
      waitsForReader: true,
    },
  ]);
  const atDesk = (await seeApplicationForReview(desk, reference))?.inquiries;
  expect(atDesk?.all).toMatchObject([{ asked: { by: expect.any(String) as unknown }, waitsForReader: false }]);
});

test("an organisation asks about what it sent, also once that is refused, and nobody gets a letter for each", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { reference, version } = application;
  accepted(
    await refuseApplication(desk, { reference, version, ground: "not_relevant", reason: "The purpose is missing." }),
  );
  const before = await countOf(database, "letter");
  const asking = as(db, applicant, later(round.reviewing, { minutes: 1 }));
  accepted(await sendInquiry(asking, { reference, words: "What would cure it?" }));
  expect(await countOf(database, "letter")).toBe(before);
  const atDesk = (await seeApplicationForReview(desk, reference))?.inquiries;
  expect(atDesk?.all).toMatchObject([{ side: "applicant", waitsForReader: true }]);
  expect((await seeOwnApplication(asking, reference))?.inquiries?.all).toMatchObject([
    { asked: { by: expect.any(String) as unknown }, waitsForReader: false },
  ]);
});

test("five of one side wait at most: then the next is refused, until one is answered; the other side's do not count", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { reference } = application;
  const asking = as(db, applicant, round.reviewing);
  const ask = async () => sendInquiry(asking, { reference, words: "Another?" });
  const { inquiry } = accepted(await ask()).next;
  for (let time = 0; time < 4; time += 1) accepted(await ask());
  expect(refused(await ask())).toMatchObject({
    because: "inquiries_that_wait_are_as_many_as_are_taken",
    details: { most: 5 },
  });
  expect((await seeOwnApplication(asking, reference))?.inquiries?.asking?.because).toBe(
    "inquiries_that_wait_are_as_many_as_are_taken",
  );
  accepted(await sendInquiry(desk, { reference, words }));
  accepted(await replyToInquiry(desk, { reference, inquiry, words: "Yes." }));
  accepted(await ask());
});

test("nobody asks but the organisation about its own and an officer who has no part in it, and about no draft", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { reference } = application;
  expect(refused(await sendInquiry(desk, { reference, words: " \n" })).because).toBe("inquiry_needs_words");
  for (const actor of [given.chair, await givenMission(db)])
    expect(refused(await sendInquiry(as(db, actor, round.reviewing), { reference, words })).because).toBe(
      "not_allowed",
    );
  const other = as(db, await givenApplicant(db), round.reviewing);
  expect(refused(await sendInquiry(other, { reference, words })).because).toBe("not_found");
  const draft = await givenDraft(db, given);
  for (const actor of [given.officer, draft.applicant])
    expect(
      refused(await sendInquiry(as(db, actor, round.reviewing), { reference: draft.application.reference, words }))
        .because,
    ).toBe("not_found");

  accepted(await sendInquiry(as(db, applicant, round.reviewing), { reference, words }));
  const left = as(db, await givenOfficer(db), round.reviewing);
  accepted(await recuseFromApplication(left, { reference, reason: "A cousin works there." }));
  expect(refused(await sendInquiry(left, { reference, words })).because).toBe("officer_has_recused");
  expect((await seeApplicationForReview(left, reference))?.inquiries).toBeNull();
  expect((await seeApplicationForReview(desk, reference))?.inquiries?.all).toHaveLength(1);
});
