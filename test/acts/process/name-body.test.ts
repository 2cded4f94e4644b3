import { expect, test } from "vitest";
import { nameBody } from "#acts/process/name-body.ts";
import { listBodies } from "#db/process/bodies.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenProcess, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();

const committee = {
  slug: "committee",
  title: "Committee of fifteen",
  citation: { source: "A/RES/1", paragraph: "paragraph 3" },
};

test("The Secretariat names a body of a process, once, and the record says so", async () => {
  const { process, officer } = await givenProcess(db);
  const context = as(db, officer, round.processOpened);
  const { next } = accepted(await nameBody(context, { process: process.id, ...committee }));
  expect(await listBodies(db, process.id)).toEqual([{ id: next.id, process: process.id, ...committee }]);
  expect(await eventsAbout(db, next.id)).toEqual(["BodyNamed"]);
  expect(refused(await nameBody(context, { process: process.id, ...committee })).because).toBe("body_is_named");
  const ofAnother = await givenProcess(db);
  accepted(await nameBody(context, { process: ofAnother.process.id, ...committee }));
});

test("All Member States are no body that is named, and the Chair names none", async () => {
  const { process, officer, chair } = await givenProcess(db);
  const named = { process: process.id, ...committee, slug: "member-states" };
  expect(refused(await nameBody(as(db, officer, round.processOpened), named)).because).toBe(
    "member_states_are_a_body_already",
  );
  expect(refused(await nameBody(as(db, chair, round.processOpened), named)).because).toBe("not_allowed");
  expect(await listBodies(db, process.id)).toEqual([]);
});
