import { expect, test } from "vitest";
import { seatMember } from "#acts/process/seat-member.ts";
import { listMemberships } from "#db/process/bodies.ts";
import { givenBody, ofResolution } from "#support/bodies.ts";
import { aDatabase } from "#support/database.ts";
import { later, local, round } from "#support/factories.ts";
import { accepted, as, givenMission, refused } from "#support/given.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();

test("A mission takes its seat from now on or from a day, for a term, and the record says by which document", async () => {
  const { body, officer } = await givenBody(db);
  const [first, second] = [await givenMission(db), await givenMission(db)];
  const context = as(db, officer, round.callOpens);
  const term = { from: local("2023-01-01T00:00"), to: local("2025-01-01T00:00") };
  const seat = { body: body.id, ...ofResolution };
  accepted(await seatMember(context, { ...seat, mission: first.mission, from: null, to: null }));
  accepted(await seatMember(context, { ...seat, mission: second.mission, ...term }));
  expect(await listMemberships(db, [body.id])).toMatchObject([
    { mission: first.mission, from: round.callOpens, to: null, endedAt: null, citation: ofResolution.citation },
    { mission: second.mission, ...term, end: null },
  ]);
  expect(await eventsAbout(db, body.id)).toEqual(["BodyNamed", "MemberSeated", "MemberSeated"]);
});

test("The mission is told, and those who act for it, which seat it has, for which term and by which document", async () => {
  const { body, process, officer } = await givenBody(db);
  const mission = await givenMission(db);
  const seat = { body: body.id, mission: mission.mission, ...ofResolution };
  const term = { from: local("2023-01-01T00:00"), to: local("2025-01-01T00:00") };
  const { next } = accepted(await seatMember(as(db, officer, round.callOpens), { ...seat, ...term }));
  const letters = await lettersAbout(db, `MemberSeated:${next.id}`);
  expect(letters).toHaveLength(2);
  for (const { kind, data } of letters)
    expect([kind, data]).toEqual([
      "membership-changed",
      {
        change: "seated",
        process: { slug: process.slug, title: process.title },
        zone: process.zone,
        body: body.title,
        term: {
          from: { instant: term.from.toString(), isWholeDay: true },
          to: { instant: later(term.to, { milliseconds: -1 }).toString(), isWholeDay: true },
        },
        citation: ofResolution.citation,
      },
    ]);
});

test("In the past only where it is stated, and of a Member State", async () => {
  const { body, officer } = await givenBody(db);
  const { mission } = await givenMission(db);
  const context = as(db, officer, round.callOpens);
  const past = { body: body.id, mission, ...ofResolution, from: round.inForce, to: null };
  expect(refused(await seatMember(context, past)).because).toBe("past_membership_is_not_stated");
  const observer = (await givenMission(db, { memberState: false })).mission;
  expect(refused(await seatMember(context, { ...past, mission: observer, from: null })).because).toBe(
    "only_a_member_state_is_seated",
  );
  expect(await listMemberships(db, [body.id])).toEqual([]);
  accepted(await seatMember(context, { ...past, statedAsPast: true }));
  expect(await listMemberships(db, [body.id])).toMatchObject([{ from: round.inForce, statedAsPast: true }]);
});

test("Two officers who seat the same mission at once seat it once", async () => {
  const { body, officer } = await givenBody(db);
  const { mission } = await givenMission(db);
  const seat = { body: body.id, mission, ...ofResolution, to: null };
  const context = as(db, officer, round.callOpens);
  const outcomes = await Promise.all([
    seatMember(context, { ...seat, from: null }),
    seatMember(context, { ...seat, from: later(round.callOpens, { hours: 1 }) }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await listMemberships(db, [body.id])).toHaveLength(1);
});
