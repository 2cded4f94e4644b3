import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { declineWrittenInput } from "#acts/participation/decline-written-input.ts";
import { withdrawWrittenInput } from "#acts/participation/withdraw-written-input.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenColleague, refused } from "#support/given.ts";
import { countOf, eventsOf } from "#support/record.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenInput } from "#support/written-inputs.ts";

const database = await aDatabase();
const { db } = database;

test("is done once, by the organisation alone, and also while it is suspended", async () => {
  const given = await givenAttending(db);
  const beside = await givenAttending(db, { of: given });
  const colleague = await givenColleague(db, given.applicant);
  const input = await givenInput(db, given);
  const withdraw = (by = colleague) => withdrawWrittenInput(as(db, by, round.afterwards), { input });
  expect(refused(await withdraw(beside.applicant)).because).toBe("not_found");
  const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
  accepted(await withdraw());
  expect(refused(await withdraw()).because).toBe("written_input_is_withdrawn");
  const where = `id = '${input}' and ended_as = 'withdrawn' and ended_by = '${colleague.person}'`;
  expect(await countOf(database, "written_input", where)).toBe(1);
  expect(await eventsOf(database, input)).toEqual(["WrittenInputSent", "WrittenInputWithdrawn"]);
});

test("is refused of one that was declined", async () => {
  const given = await givenAttending(db);
  const input = await givenInput(db, given);
  accepted(await declineWrittenInput(as(db, given.officer, round.afterwards), { input, reason: "No." }));
  const again = await withdrawWrittenInput(as(db, given.applicant, round.afterwards), { input });
  expect(refused(again).because).toBe("written_input_is_declined");
});
