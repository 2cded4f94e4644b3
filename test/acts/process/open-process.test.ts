import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openProcess } from "#acts/process/open-process.ts";
import { findProcessBySlug, getProcess } from "#db/process/processes.ts";
import { aDatabase } from "#support/database.ts";
import { aProcess, date, round } from "#support/factories.ts";
import { accepted, as, givenChair, givenOfficer, givenProcess, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();

test("The Secretariat opens a process, and the record says so", async () => {
  const officer = await givenOfficer(db);
  const { next } = accepted(
    await openProcess(
      as(db, officer, round.processOpened),
      aProcess({ title: "A new process", shortName: "OEWG 2021–2025" }),
    ),
  );
  expect(await getProcess(db, next.id)).toMatchObject({
    title: "A new process",
    shortName: "OEWG 2021–2025",
    zone: "America/New_York",
  });
  expect(await eventsAbout(db, next.id)).toEqual(["ProcessOpened"]);
  const { data } = await db
    .selectFrom("audit_trail")
    .select("data")
    .where("subject_id", "=", next.id)
    .executeTakeFirstOrThrow();
  expect(data).toMatchObject({ eventVersion: 2, shortName: "OEWG 2021–2025" });
});

test("A mandate that ends before it begins is refused, and nothing is written", async () => {
  const officer = await givenOfficer(db);
  const before = await db.selectFrom("audit_trail").select("id").execute();
  const outcome = await openProcess(
    as(db, officer, round.processOpened),
    aProcess({ beginsOn: date("2025-01-01"), endsOn: date("2024-01-01") }),
  );
  expect(refused(outcome).because).toBe("process_ends_before_it_begins");
  expect(await db.selectFrom("audit_trail").select("id").execute()).toHaveLength(before.length);
});

test("A short name of more than 28 characters is refused, and nothing is written", async () => {
  const officer = await givenOfficer(db);
  const process = aProcess({ shortName: "x".repeat(29) });
  const outcome = await openProcess(as(db, officer, round.processOpened), process);
  expect(refused(outcome)).toMatchObject({ because: "short_name_does_not_fit" });
  expect(await findProcessBySlug(db, process.slug)).toBeNull();
});

test("Nobody but the Secretariat opens one", async () => {
  const { process } = await givenProcess(db);
  const chair = await givenChair(db, process.id);
  const outcome = await openProcess(as(db, chair, round.processOpened), aProcess());
  expect(refused(outcome).because).toBe("not_allowed");
});

test("The same form sent twice opens one process, and answers the same", async () => {
  const officer = await givenOfficer(db);
  const input = { ...aProcess(), key: randomUUID() };
  const first = accepted(await openProcess(as(db, officer, round.processOpened), input));
  const second = accepted(await openProcess(as(db, officer, round.applying), input));
  expect(second.next.id).toBe(first.next.id);
  expect(second.next.beginsOn.equals(first.next.beginsOn)).toBe(true);
  expect(await eventsAbout(db, first.next.id)).toEqual(["ProcessOpened"]);
});

test("Sent twice at the same moment, it opens one process too", async () => {
  const officer = await givenOfficer(db);
  const input = { ...aProcess(), key: randomUUID() };
  const context = as(db, officer, round.processOpened);
  const outcomes = await Promise.all([openProcess(context, input), openProcess(context, input)]);
  const ids = outcomes.map((outcome) => accepted(outcome).next.id);
  expect(new Set(ids).size).toBe(1);
});

test("A refusal is not remembered: the corrected form with the same key is taken", async () => {
  const officer = await givenOfficer(db);
  const key = randomUUID();
  const context = as(db, officer, round.processOpened);
  const wrong = { ...aProcess({ zone: "Nowhere/At_All" }), key };
  expect(refused(await openProcess(context, wrong)).because).toBe("zone_is_unknown");
  accepted(await openProcess(context, { ...aProcess(), key }));
});

test("one_process_per_slug: two officers who choose the same name in addresses open one process, and the other is told", async () => {
  const officer = await givenOfficer(db);
  const first = aProcess();
  accepted(await openProcess(as(db, officer, round.processOpened), first));
  const second = await openProcess(as(db, officer, round.processOpened), aProcess({ slug: first.slug }));
  expect(refused(second).because).toBe("slug_is_taken");
});
