import { describe, expect, test } from "vitest";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { replyToInquiry } from "#acts/applications/reply-to-inquiry.ts";
import { sendInquiry } from "#acts/applications/send-inquiry.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { withoutPromises } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { everyAnswerOf } from "#support/every-answer.ts";
import { later, round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenApplicant,
  givenChair,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import * as ownApplication from "../../../app/routes/organisation/application.tsx";
import * as home from "../../../app/routes/organisation/home.tsx";
import * as ownReply from "../../../app/routes/organisation/reply-to-inquiry.tsx";
import * as ownSend from "../../../app/routes/organisation/send-inquiry.tsx";
import * as application from "../../../app/routes/secretariat/application.tsx";
import * as inquiries from "../../../app/routes/secretariat/inquiries.tsx";
import * as queue from "../../../app/routes/secretariat/queue.tsx";
import * as replyTo from "../../../app/routes/secretariat/reply-to-inquiry.tsx";
import * as send from "../../../app/routes/secretariat/send-inquiry.tsx";

const database = await aDatabase();
const { db, asOwner } = database;
// The Chair rules on it, and reads its case, but not what its organisation and the Secretariat ask one another.
const { information } = oewg2021To2025.provisions;
const given = await givenOpenCall(db, { information: { ...information, screenedBy: "chair" } });
const { application: sent, applicant } = await givenSubmitted(db, given, { name: "Forum of Harbours" });
const { reference } = sent;
const colleague = await givenOfficer(db);
await asOwner(`update person set name = 'Marked Officer xq' where id = '${given.officer.person}'`);
const desk = as(db, given.officer, round.reviewing);
const atHome = as(db, applicant, later(round.reviewing, { hours: -72 }));
const words = { asks: "Marked question xq", answers: "Marked answer xq", asked: "Marked inquiry of the desk xq" };
const ofOrganisation = accepted(await sendInquiry(atHome, { reference, words: words.asks })).next.inquiry;
accepted(await replyToInquiry(desk, { reference, inquiry: ofOrganisation, words: words.answers }));
const ofDesk = accepted(await sendInquiry(desk, { reference, words: words.asked })).next.inquiry;
accepted(await assignApplications(desk, { applications: [{ reference, seen: 0 }], officer: colleague.person }));

const browserOf = async (person: Id<"person">, now = round.reviewing) => signedInAs(aLoadContext(db, { now }), person);
const page = `/en/secretariat/applications/${reference}`;
const ownPage = `/en/organisation/applications/${reference}`;
const params = { reference };

describe("who reads what an organisation and the Secretariat ask one another", async () => {
  const { everyAnswer } = await everyAnswerOf(db);
  const parameters = {
    ...{ process: [given.process.slug], version: ["1"], number: ["1"], call: [given.call.id], reference: [reference] },
    ...{ session: [given.session.id], decision: [given.decision.id], person: [applicant.person] },
    inquiry: [ofOrganisation, ofDesk],
  };
  async function found(actor: Actor, marks: readonly string[]) {
    const reader = { role: actor.role, person: "person" in actor ? actor.person : null };
    const answers = [...(await everyAnswer(reader, parameters, round.reviewing))];
    expect(answers.length).toBeGreaterThan(5);
    return marks.flatMap((mark) =>
      answers.filter(([, { reads }]) => reads.includes(mark)).map(([address]) => ({ mark, address })),
    );
  }
  const mission = (await aDelegation(db)).actor;
  const chair = await givenChair(db, given.process.id);
  const other = await givenApplicant(db);
  const administrator: Actor = { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) };
  const recused = await givenOfficer(db);
  accepted(await recuseFromApplication(as(db, recused, round.reviewing), { reference, reason: "" }));

  test.each<Actor>([{ role: "public" }, mission, chair, other])(
    "not $role, nor that there is anything to read",
    async (actor) => {
      expect(await found(actor, [...Object.values(words), "Inquiry sent", "Inquiry answered"])).toEqual([]);
    },
  );

  test("who keeps the accounts reads in the trail that it was asked and answered, and no words of it", async () => {
    expect(await found(administrator, Object.values(words))).toEqual([]);
    expect(await found(administrator, ["Inquiry sent", "Inquiry answered"])).not.toEqual([]);
  });

  test("an officer who has recused finds none of it in the case, in the list or in the count", async () => {
    expect(await found(recused, Object.values(words))).toEqual([]);
    const browser = await browserOf(recused.person);
    expect((await browser.load(inquiries, "/en/secretariat/inquiries?waits=applicant")).data).toMatchObject({
      ...{ rows: [], total: 0, counts: { secretariat: 0, applicant: 0 } },
    });
    expect((await browser.load(queue, "/en/secretariat")).data.queue.inquiries).toEqual({
      secretariat: 0,
      applicant: 0,
    });
  });

  test("officers read all of it on the page of the case, and the organisation on its own; it reads no officer's name", async () => {
    const { person } = given.officer;
    const atDesk = await found({ role: "secretariat", person }, [...Object.values(words), "Marked Officer xq"]);
    for (const mark of [...Object.values(words), "Marked Officer xq"])
      expect(atDesk).toContainEqual({ mark, address: page });
    const own = await found(applicant, [...Object.values(words), "Marked Officer xq"]);
    for (const mark of Object.values(words)) expect(own).toContainEqual({ mark, address: ownPage });
    expect(own.filter(({ mark }) => mark === "Marked Officer xq")).toEqual([]);
  });
});

test("the desk has a list of what waits, for itself or for organisations, with whose it is and for how many days it has waited", async () => {
  const browser = await browserOf(given.officer.person);
  const list = async (search: string) => (await browser.load(inquiries, `/en/secretariat/inquiries${search}`)).data;
  expect(await list("?waits=applicant")).toMatchObject({
    counts: { secretariat: 0, applicant: 1 },
    rows: [{ id: ofDesk, reference, name: "Forum of Harbours", beginning: words.asked, days: 0 }],
  });
  expect(await list("")).toMatchObject({ waits: "secretariat", rows: [], total: 0 });
  const long = `${"a ".repeat(400)}end`;
  const first = accepted(await sendInquiry(atHome, { reference, words: long })).next.inquiry;
  const second = accepted(await sendInquiry(as(db, applicant, round.reviewing), { reference, words: "Later" })).next;
  const [row] = await asOwner(`select name from person where id = '${colleague.person}'`);
  expect(await list("?waits=nonsense")).toMatchObject({
    counts: { secretariat: 2, applicant: 1 },
    rows: [
      { id: first, days: 3, officer: row?.["name"], process: given.process.shortName },
      { id: second.inquiry, days: 0 },
    ],
  });
  expect((await list("")).rows[0]?.beginning.length).toBeLessThan(150);
  expect((await browser.load(queue, "/en/secretariat")).data.queue.inquiries).toEqual({ secretariat: 2, applicant: 1 });
  for (const inquiry of [first, second.inquiry])
    accepted(await replyToInquiry(desk, { reference, inquiry, words: "Seen." }));
});

test("an officer asks and answers on pages of the case; without words they come back with what is wrong at the field, and nothing is changed", async () => {
  const browser = await browserOf(colleague.person);
  const asks = await browser.send(send, `${page}/send-inquiry`, { words: " " }, params);
  expect([asks.status, JSON.stringify(asks.data)]).toEqual([422, expect.stringContaining('"field":"words"')]);
  const asked = await browser.send(send, `${page}/send-inquiry?queue=state%3Dall`, { words: "Since when?" }, params);
  expect([asked.status, asked.location]).toEqual([303, `${page}?queue=state%3Dall&done=inquirySent`]);

  const waiting = accepted(await sendInquiry(as(db, applicant, round.reviewing), { reference, words: "Why?" })).next;
  const to = `${page}/reply-to-inquiry/${waiting.inquiry}`;
  const one = { ...params, inquiry: waiting.inquiry };
  const tooLong = await browser.send(replyTo, to, { words: "x".repeat(5001) }, one);
  expect([tooLong.status, JSON.stringify(tooLong.data)]).toEqual([422, expect.stringContaining('"field":"words"')]);
  const answered = await browser.send(replyTo, to, { words: "As the text says." }, one);
  expect([answered.status, answered.location]).toEqual([303, `${page}?done=inquiryReplied`]);
  const again = await browser.send(replyTo, to, { words: "And once more." }, one);
  expect([again.status, JSON.stringify(again.data)]).toEqual([409, expect.stringContaining("answered already")]);
  expect(JSON.stringify(again.data)).toContain("And once more.");
  const seen = (await browser.load(application, page, params)).data.inquiries;
  expect(seen?.all.map(({ reply }) => reply?.words)).toContain("As the text says.");
});

test("an organisation sees on its home that the Secretariat has asked, answers on a page of its own, and asks on another", async () => {
  const browser = await browserOf(applicant.person);
  const asked = async () => (await browser.load(home, "/en/organisation")).data.applications[0]?.asked;
  const before = Number(await asked());
  expect(before).toBeGreaterThan(0);
  const to = `${ownPage}/reply-to-inquiry/${ofDesk}`;
  const one = { ...params, inquiry: ofDesk };
  expect((await browser.load(ownReply, to, one)).data.inquiry).toMatchObject({
    asked: { words: words.asked, by: null },
    waitsForReader: true,
  });
  const empty = await browser.send(ownReply, to, { words: "" }, one);
  expect([empty.status, JSON.stringify(empty.data)]).toEqual([422, expect.stringContaining('"field":"words"')]);
  const answered = await browser.send(ownReply, to, { words: "Two of them." }, one);
  expect([answered.status, answered.location]).toEqual([303, `${ownPage}?done=inquiryReplied`]);
  expect(await asked()).toBe(before - 1);
  expect((await browser.load(ownApplication, `${ownPage}?done=inquiryReplied`, params)).data.done).toBe(
    "inquiryReplied",
  );
  const sends = await browser.send(ownSend, `${ownPage}/send-inquiry`, { words: "May we?" }, params);
  expect([sends.status, sends.location]).toEqual([303, `${ownPage}?done=inquirySent`]);
  // What it asked itself is not for it to answer.
  const own = { ...params, inquiry: ofOrganisation };
  expect((await browser.load(ownReply, `${ownPage}/reply-to-inquiry/${ofOrganisation}`, own)).status).toBe(404);
});

test("each side has its own pages, and finds nothing on the other's", async () => {
  const officer = await browserOf(given.officer.person);
  const organisation = await browserOf(applicant.person);
  const stranger = await browserOf((await givenApplicant(db)).person);
  for (const [browser, route, path] of [
    [officer, ownSend, `${ownPage}/send-inquiry`],
    [stranger, ownSend, `${ownPage}/send-inquiry`],
    [organisation, send, `${page}/send-inquiry`],
  ] as const) {
    expect((await browser.load(route, path, params)).status).toBe(404);
    expect((await browser.send(route, path, { words: "Hm?" }, params)).status).toBe(404);
  }
});

test("the list is paged in its order, and every inquiry is on one page", async () => {
  const browser = await browserOf(given.officer.person);
  const before = (await browser.load(inquiries, "/en/secretariat/inquiries")).data.total;
  for (let organisation = 0; organisation < 10; organisation += 1) {
    const one = await givenSubmitted(db, given);
    for (let time = 0; time < 5; time += 1) {
      const at = later(round.reviewing, { minutes: 7 * ((organisation * 5 + time) % 13) });
      accepted(await sendInquiry(as(db, one.applicant, at), { reference: one.application.reference, words: "Why?" }));
    }
  }
  const pages = await Promise.all(
    [1, 2].map(
      async (number) => (await browser.load(inquiries, `/en/secretariat/inquiries?page=${String(number)}`)).data,
    ),
  );
  const rows = pages.flatMap((one) => one.rows);
  expect(pages[0]).toMatchObject({ total: before + 50, pages: 2 });
  expect(new Set(rows.map(({ id }) => id)).size).toBe(before + 50);
  const times = rows.map(({ askedAt }) => askedAt);
  expect(times).toEqual(times.toSorted((one, other) => Date.parse(one) - Date.parse(other)));
});

test.each([
  ["began its application", (id: string) => `update application set started_by = '${id}' where reference = 'REF'`],
  [
    "made its record",
    (id: string) =>
      `update organisation set created_by = '${id}' where id = (select organisation_id from application where reference = 'REF')`,
  ],
  [
    "has the address of its head",
    (id: string) =>
      `update application set answers = answers || jsonb_build_object('headEmail', (select upper(email) from person where id = '${id}')) where reference = 'REF'`,
  ],
  [
    "has acted for it",
    (id: string) =>
      `insert into acting_person (person_id, organisation_id, began_at, ended_at, ended_by)
       select '${id}', organisation_id, now() - interval '1 day', now(), '${id}' from application where reference = 'REF'`,
  ],
])("an officer who %s is told in no list of what waits about it", async (_part, statement) => {
  const one = await givenSubmitted(db, given);
  const officer = await givenOfficer(db);
  const about = one.application.reference;
  accepted(await sendInquiry(as(db, one.applicant, round.reviewing), { reference: about, words: "Why?" }));
  const browser = await browserOf(officer.person);
  const list = async () => (await browser.load(inquiries, "/en/secretariat/inquiries")).data;
  const before = await list();
  const [table = ""] = /(?<=update |into )\w+/.exec(statement("")) ?? [];
  await withoutPromises(database, table, statement(officer.person).replace("REF", about));
  expect((await seeApplicationForReview(as(db, officer, round.reviewing), about))?.inquiries).toBeNull();
  const after = await list();
  expect([after.total, after.counts.secretariat]).toEqual([before.total - 1, before.counts.secretariat - 1]);
  expect(after.rows.map((row) => row.reference)).not.toContain(about);
});
