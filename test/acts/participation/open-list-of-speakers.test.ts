import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openListOfSpeakers } from "#acts/participation/open-list-of-speakers.ts";
import { newId } from "#db/new-id.ts";
import { findListOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, refused } from "#support/given.ts";
import { auditOf } from "#support/record.ts";
import { givenAttending } from "#support/representatives.ts";
import { heard, speaking } from "#support/speakers.ts";

const database = await aDatabase();
const { db } = database;

test("is opened once for a session, under the decision in force, and is on record", async () => {
  const given = await givenOpenCall(db, speaking({ minutes: 3 }));
  const context = as(db, given.officer, round.afterwards);
  const opening = { ...heard, session: given.session.id };
  expect(refused(await openListOfSpeakers(context, { ...opening, minutes: 4 }))).toMatchObject({
    because: "speakers_have_no_more_minutes",
    details: { most: 3 },
  });
  const key = randomUUID();
  const { next } = accepted(await openListOfSpeakers(context, { ...opening, key }));
  expect(accepted(await openListOfSpeakers(context, { ...opening, key })).next).toEqual(next);
  expect(refused(await openListOfSpeakers(context, opening)).because).toBe("list_of_speakers_is_there");
  expect(await findListOfSpeakers(db, given.session.id)).toMatchObject({
    ...heard,
    id: next.id,
    decision: given.decision.id,
    openedAt: round.afterwards,
    publishedAt: null,
  });
  expect(await auditOf(database, next.id)).toMatchObject([
    { act: "open-list-of-speakers", event: "ListOfSpeakersOpened", actor_person: given.officer.person },
  ]);
});

test("is refused where the decision gives no dedicated session, and for nobody but the Secretariat", async () => {
  const silent = await givenOpenCall(db, speaking({ dedicatedSession: false, endOfItem: true }));
  const opening = { ...heard, session: silent.session.id };
  expect(refused(await openListOfSpeakers(as(db, silent.officer, round.afterwards), opening)).because).toBe(
    "decision_gives_no_dedicated_session",
  );
  const given = await givenAttending(db);
  const others: readonly Actor[] = [given.chair, given.applicant, { role: "public" }];
  for (const actor of others) {
    const asked = { ...heard, session: given.session.id };
    expect(refused(await openListOfSpeakers(as(db, actor, round.afterwards), asked)).because).toBe("not_allowed");
  }
  const nowhere = { ...heard, session: newId<"session">() };
  expect(refused(await openListOfSpeakers(as(db, given.officer, round.afterwards), nowhere)).because).toBe("not_found");
});
