import { expect, test } from "vitest";
import { declineWrittenInput } from "#acts/participation/decline-written-input.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, refused } from "#support/given.ts";
import { eventsOf, lettersAbout } from "#support/record.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenInput } from "#support/written-inputs.ts";

const database = await aDatabase();
const { db } = database;

test("is done once, by the Secretariat, with a reason that the organisation is told", async () => {
  const given = await givenAttending(db, { name: "Institute of Declined Inputs" });
  const input = await givenInput(db, given);
  const decline = (by: Actor, reason = "It is about another session.") =>
    declineWrittenInput(as(db, by, round.afterwards), { input, reason });
  for (const actor of [given.chair, given.applicant]) expect(refused(await decline(actor)).because).toBe("not_allowed");
  expect(refused(await decline(given.officer, " ")).because).toBe("declined_input_needs_a_reason");
  accepted(await decline(given.officer));
  expect(refused(await decline(given.officer)).because).toBe("written_input_is_declined");
  expect(await eventsOf(database, input)).toEqual(["WrittenInputSent", "WrittenInputDeclined"]);
  const [letter] = await lettersAbout(db, `WrittenInputDeclined:${input}`);
  expect(letter).toMatchObject({
    kind: "written-input-declined",
    person: given.applicant.person,
    data: { reason: "It is about another session.", organisation: "Institute of Declined Inputs" },
  });
});
