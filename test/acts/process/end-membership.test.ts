import { expect, test } from "vitest";
import { endMembership } from "#acts/process/end-membership.ts";
import { seatMember } from "#acts/process/seat-member.ts";
import { listMemberships } from "#db/process/bodies.ts";
import { isMember } from "#domain/process/body.ts";
import { givenBody, ofResolution } from "#support/bodies.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenMission, refused } from "#support/given.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();

async function givenSeat() {
  const { body, officer } = await givenBody(db);
  const mission = await givenMission(db);
  const seat = { body: body.id, mission: mission.mission, ...ofResolution, from: null, to: null };
  const { next } = accepted(await seatMember(as(db, officer, round.callOpens), seat));
  return { body, officer, mission, ending: { body: body.id, membership: next.id, ...ofResolution } };
}

test("The end of a membership counts from its instant, and stands on record with its document", async () => {
  const { body, officer, mission, ending } = await givenSeat();
  accepted(await endMembership(as(db, officer, round.objecting), { ...ending, reason: "Resigned.", to: null }));
  const members = await listMemberships(db, [body.id]);
  expect(members).toMatchObject([
    { to: round.objecting, endedAt: round.objecting, end: { reason: "Resigned.", citation: ofResolution.citation } },
  ]);
  expect(isMember({ members }, mission, later(round.objecting, { milliseconds: -1 }))).toBe(true);
  expect(isMember({ members }, mission, round.objecting)).toBe(false);
  expect(await eventsAbout(db, body.id)).toEqual(["BodyNamed", "MemberSeated", "MembershipEnded"]);
  const again = await endMembership(as(db, officer, round.afterwards), { ...ending, to: null });
  expect(refused(again).because).toBe("membership_has_ended");
});

test("The mission is told of the end, from the instant from which it counts", async () => {
  const { officer, ending } = await givenSeat();
  accepted(await endMembership(as(db, officer, round.objecting), { ...ending, to: null }));
  const letters = await lettersAbout(db, `MembershipEnded:${ending.membership}`);
  expect(letters).toHaveLength(2);
  for (const { kind, data } of letters)
    expect([kind, data]).toMatchObject([
      "membership-changed",
      { change: "ended", term: { to: { instant: round.objecting.toString(), isWholeDay: false } } },
    ]);
});

test("In the past it ends only where that is stated, and never the membership of another body", async () => {
  const { officer, ending } = await givenSeat();
  const past = { ...ending, to: round.reviewing };
  const context = as(db, officer, round.objecting);
  expect(refused(await endMembership(context, past)).because).toBe("past_membership_is_not_stated");
  const other = await givenBody(db);
  expect(refused(await endMembership(context, { ...past, body: other.body.id })).because).toBe("not_found");
  accepted(await endMembership(context, { ...past, statedAsPast: true }));
});
