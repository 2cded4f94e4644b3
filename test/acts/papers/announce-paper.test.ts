import { expect, test } from "vitest";
import { announcePaper } from "#acts/papers/announce-paper.ts";
import { openProcess } from "#acts/process/open-process.ts";
import { newId } from "#db/new-id.ts";
import { aDatabase } from "#support/database.ts";
import { aProcess, round } from "#support/factories.ts";
import { accepted, aPersonIn, as, givenMission, givenProcess, refused } from "#support/given.ts";
import { aPaperOf, paperAsRead } from "#support/papers.ts";
import { eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const note = "In due course.";

test("a paper to come is seen as such by everybody, with its symbol, and all missions are told", async () => {
  const given = await givenProcess(db);
  const mission = await givenMission(db);
  const paper = aPaperOf(given, { session: given.session.id, kind: "programme_of_work" });
  const { next } = accepted(await announcePaper(as(db, given.chair, round.circulating), { ...paper, note }));
  expect(await paperAsRead(db, null, next.id)).toEqual({
    ...paper,
    id: next.id,
    versions: [{ id: next.versions[0]?.id, n: 1, step: "announced", at: round.circulating, note, languages: [] }],
  });
  expect(await eventsAbout(db, next.id)).toEqual(["PaperAnnounced"]);
  expect(await lettersTo(database, mission.person)).toEqual([]);
  const { email } = await db
    .selectFrom("mission")
    .select("email")
    .where("id", "=", mission.mission)
    .executeTakeFirstOrThrow();
  expect(await lettersTo(database, email)).toEqual(["paper-circulated"]);
});

test("a symbol stands once in a process, and again in another; a session is of the process; nobody else's process", async () => {
  const given = await givenProcess(db);
  const chair = as(db, given.chair, round.circulating);
  const paper = { ...aPaperOf(given), note };
  accepted(await announcePaper(chair, paper));
  expect(refused(await announcePaper(chair, paper)).because).toBe("symbol_is_taken");
  const other = await givenProcess(db);
  expect(refused(await announcePaper(chair, { ...paper, process: other.process.id })).because).toBe("not_found");
  const elsewhere = { ...paper, symbol: "A/AC.900/2022/WP.2", session: other.session.id };
  expect(refused(await announcePaper(chair, elsewhere)).because).toBe("not_found");
  accepted(await announcePaper(as(db, given.officer, round.circulating), { ...paper, process: other.process.id }));
  const unknown = { ...paper, process: newId<"process">() };
  expect(refused(await announcePaper(as(db, given.officer, round.circulating), unknown)).because).toBe("not_found");
});

test("what is the Chair's office's alone is entered by it, told to its people alone, and found by nobody else", async () => {
  const given = await givenProcess(db);
  const colleague = await aPersonIn(db, { role: "chair", process: given.process.id });
  const paper = { ...aPaperOf(given, { audience: "chair" }), note };
  const desk = as(db, given.officer, round.circulating);
  expect(refused(await announcePaper(desk, paper)).because).toBe("papers_of_the_chair_are_entered_by_the_chair");
  const { next } = accepted(await announcePaper(as(db, given.chair, round.circulating), paper));
  expect(await lettersTo(database, colleague)).toEqual(["paper-for-chair"]);
  expect(await lettersTo(database, given.chair.person)).toEqual([]);
  expect(await lettersTo(database, given.officer.person)).toEqual([]);
  expect(await paperAsRead(db, { role: "chair", process: given.process.id }, next.id)).toMatchObject({ id: next.id });
  const another = accepted(await openProcess(desk, aProcess())).next;
  for (const reader of [
    null,
    { role: "secretariat" },
    { role: "mission", mission: newId<"mission">() },
    { role: "chair", process: another.id },
    { role: "post" },
  ] as const)
    expect(await paperAsRead(db, reader, next.id)).toBeNull();
  expect(await eventsAbout(db, next.id)).toEqual([]);
});

test("not by a mission", async () => {
  const given = await givenProcess(db);
  const mission = await givenMission(db);
  const sent = await announcePaper(as(db, mission, round.circulating), { ...aPaperOf(given), note });
  expect(refused(sent).because).toBe("not_allowed");
});
