import { expect, test } from "vitest";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { replyToInquiry } from "#acts/applications/reply-to-inquiry.ts";
import { sendInquiry } from "#acts/applications/send-inquiry.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { tellOfNewApplications } from "#acts/applications/tell-of-new-applications.ts";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOfficer, givenOpenCall } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const { officer } = given;
const colleague = await givenOfficer(db);

async function received(name: string, at: string) {
  const { applicant, application } = await givenDraft(db, given, { name });
  const { reference, version } = application;
  return accepted(await submitApplication(as(db, applicant, instant(at)), { reference, version })).next;
}

const tell = (at: string) => tellOfNewApplications({ db, now: instant(at) });

/** What the officer was told, digest by digest. */
async function digests() {
  const rows = await database.asOwner(`
    select data from letter where kind = 'applications-to-review' and recipient_person = '${officer.person}'
    order by created_at`);
  return rows.map(({ data }) => data);
}

test("Each morning each officer is told which applications came, once, and nothing when none did", async () => {
  await tell("2022-05-11T13:00:00Z");
  expect(await digests()).toEqual([]);

  const first = await received("Institute for Quiet Networks", "2022-05-11T18:00:00Z");
  await received("Coastal Data Observatory", "2022-05-12T11:59:59Z");
  await tell("2022-05-12T12:01:59Z");
  expect(await digests()).toEqual([]);
  await Promise.all([tell("2022-05-12T12:02:00Z"), tell("2022-05-12T12:02:30Z")]);
  const late = await received("Open Standards Forum", "2022-05-12T12:30:00Z");
  await tell("2022-05-12T23:00:00Z");
  expect(await digests()).toMatchObject([
    {
      since: null,
      until: "2022-05-12T12:00:00Z",
      count: 2,
      waiting: 2,
      calls: [
        {
          title: given.call.title,
          process: given.process.title,
          applications: [
            { reference: first.reference, name: "Institute for Quiet Networks" },
            { name: "Coastal Data Observatory" },
          ],
        },
      ],
    },
  ]);
  expect(await lettersTo(database, colleague.person)).toEqual(["applications-to-review"]);

  await tell("2022-05-13T12:02:00Z");
  expect((await digests()).at(-1)).toMatchObject({
    since: "2022-05-12T12:00:00Z",
    count: 1,
    waiting: 3,
    calls: [{ applications: [{ reference: late.reference }] }],
  });
  await tell("2022-05-14T12:02:00Z");
  expect(await digests()).toHaveLength(2);
});

test("A worker that was away for days tells all that came meanwhile, but for what has been reviewed", async () => {
  const before = (await digests()).length;
  const { reference, version } = await received("Reviewed Already", "2022-05-15T15:00:00Z");
  accepted(await clearApplication(as(db, officer, instant("2022-05-15T16:00:00Z")), { reference, version }));
  await received("Came on Sunday", "2022-05-15T17:00:00Z");
  await received("Came on Monday", "2022-05-16T17:00:00Z");
  await tell("2022-05-18T15:00:00Z");
  const all = await digests();
  expect(all).toHaveLength(before + 1);
  expect(all.at(-1)).toMatchObject({ count: 2 });
  expect(JSON.stringify(all.at(-1))).not.toContain("Reviewed Already");
});

test("The Chair is told of what the Chair rules on, and the Secretariat is not", async () => {
  const other = await givenOpenCall(db, {
    information: { ...given.decision.provisions.information, screenedBy: "chair" },
  });
  const { applicant, application } = await givenDraft(db, other, { name: "Forum of Harbours" });
  const { reference, version } = application;
  accepted(await submitApplication(as(db, applicant, instant("2022-05-20T10:00:00Z")), { reference, version }));
  const before = await digests();
  await tell("2022-05-20T12:10:00Z");
  await tell("2022-05-20T13:10:00Z");
  expect(await digests()).toEqual(before);
  const told = await database.asOwner(`
    select data from letter where kind = 'applications-to-review' and recipient_person = '${other.chair.person}'`);
  expect(told.map(({ data }) => data)).toMatchObject([
    { count: 1, waiting: 1, calls: [{ applications: [{ reference, name: "Forum of Harbours" }] }] },
  ]);
});

test("Who has been assigned something by a colleague is told with it, and nobody else; what was taken or has gone on is not told", async () => {
  const refs = [];
  for (const name of ["Guild of Lamps", "Union of Pilots", "Forum of Buoys"])
    refs.push((await received(name, "2022-05-20T14:00:00Z")).reference);
  await tell("2022-05-21T12:10:00Z");
  const before = (await digests()).length;
  const give = async (by: typeof officer, person: typeof officer.person, reference = "", seen = 0) =>
    accepted(
      await assignApplications(as(db, by, instant("2022-05-21T15:00:00Z")), {
        applications: [{ reference, seen }],
        officer: person,
      }),
    );
  const [lamps, pilots, buoys] = refs;
  await give(officer, colleague.person, lamps);
  await give(colleague, colleague.person, pilots);
  await give(officer, colleague.person, buoys);
  await give(colleague, officer.person, buoys, 1);
  await tell("2022-05-22T12:10:00Z");
  await tell("2022-05-22T13:10:00Z");
  expect(await digests()).toHaveLength(before + 1);
  expect((await digests()).at(-1)).toMatchObject({
    count: 0,
    assigned: [{ reference: buoys, name: "Forum of Buoys" }],
  });
  const [last] = await database.asOwner(`
    select data from letter where kind = 'applications-to-review' and recipient_person = '${colleague.person}'
    order by created_at desc limit 1`);
  expect(last?.["data"]).toMatchObject({ count: 0, assigned: [{ reference: lamps, name: "Guild of Lamps" }] });
  await tell("2022-05-23T12:10:00Z");
  expect(await digests()).toHaveLength(before + 1);
});

test("what organisations have asked since is told with all that waits, since when and whose it is; no officer is told of an application in which they have a part", async () => {
  const { officer: one, ...round } = await givenOpenCall(db);
  const other = await givenOfficer(db);
  const { applicant, application } = await givenDraft(db, { ...round, officer: one }, { name: "Harbour Institute" });
  const { reference, version } = application;
  accepted(await submitApplication(as(db, applicant, instant("2022-05-20T15:00:00Z")), { reference, version }));
  await tell("2022-06-01T12:02:00Z");
  const ask = async (at: string) =>
    accepted(await sendInquiry(as(db, applicant, instant(at)), { reference, words: "Until when, marked xq?" })).next
      .inquiry;
  const told = async (person: string) => {
    const rows = await database.asOwner(`
      select data from letter where kind = 'applications-to-review' and recipient_person = '${person}' order by created_at`);
    return rows.map(({ data }) => data);
  };
  const before = (await told(one.person)).length;

  const first = await ask("2022-06-01T15:00:00Z");
  await ask("2022-06-01T16:00:00Z");
  await tell("2022-06-02T12:02:00Z");
  const inquiries = (officerOfIt: string | null, count: number, oldest: string) => ({
    ...{ count, oldest, unnamed: 0 },
    applications: [{ reference, name: "Harbour Institute", officer: officerOfIt }],
  });
  expect((await told(one.person)).slice(before)).toMatchObject([
    { count: 0, assigned: [], inquiries: inquiries(null, 2, "2022-06-01T15:00:00Z") },
  ]);
  expect(JSON.stringify(await told(one.person))).not.toContain("marked xq");
  await tell("2022-06-03T12:02:00Z");
  expect((await told(one.person)).slice(before)).toHaveLength(1);

  const desk = as(db, one, instant("2022-06-03T15:00:00Z"));
  accepted(await recuseFromApplication(as(db, other, instant("2022-06-03T15:00:00Z")), { reference, reason: "" }));
  accepted(await assignApplications(desk, { applications: [{ reference, seen: 0 }], officer: one.person }));
  accepted(await replyToInquiry(desk, { reference, inquiry: first, words: "Until June." }));
  await ask("2022-06-03T16:00:00Z");
  const toldBefore = (await told(other.person)).length;
  await tell("2022-06-04T12:02:00Z");
  const [row] = await database.asOwner(`select name from person where id = '${one.person}'`);
  expect((await told(one.person)).at(-1)).toMatchObject({
    inquiries: inquiries(String(row?.["name"]), 2, "2022-06-01T16:00:00Z"),
  });
  expect(await told(other.person)).toHaveLength(toldBefore);
});
