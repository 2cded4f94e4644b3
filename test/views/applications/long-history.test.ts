import { expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { as, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

const { db, asOwner } = await aDatabase();

test("a draft that was saved hundreds of times leaves room for what else happened, and what is left out is said", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenSubmitted(db, given);
  const happen = (event: string, count: number) =>
    asOwner(`insert into audit_trail (at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, data)
      select at, act, '${event}', actor_person, actor_role, subject_kind, subject_id, process_id, data
      from audit_trail, generate_series(1, ${String(count)})
      where subject_id = '${application.id}' and event = 'ApplicationSubmitted'`);
  const seen = async () => seeApplicationForReview(as(db, given.officer, round.reviewing), application.reference);
  await happen("ApplicationSaved", 300);
  const saved = await seen();
  expect(saved?.events.map(({ event }) => event)).toEqual(["ApplicationSubmitted", "ApplicationStarted"]);
  expect(saved?.moreEvents).toBe(false);
  await happen("InquirySent", 300);
  const asked = await seen();
  expect(asked?.events).toHaveLength(200);
  expect(asked?.moreEvents).toBe(true);
});
