import { expect, test } from "vitest";
import { extendCall } from "#acts/applications/extend-call.ts";
import { getCall } from "#db/applications/calls.ts";
import { newId } from "#db/new-id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();

const later = round.callCloses.add({ hours: 48 });

test("A deadline moves later: on record, and those with a draft are told", async () => {
  const given = await givenOpenCall(db);
  const { applicant, application } = await givenDraft(db, given);
  await givenSubmitted(db, given);
  const input = { call: given.call.id, closesAt: later, reason: "The portal was down on the last day." };
  const key = "pressed-twice";
  accepted(await extendCall(as(db, given.officer, round.applying), { ...input, key }));
  accepted(await extendCall(as(db, given.officer, round.applying), { ...input, key }));
  expect((await getCall(db, given.call.id))?.window.closesAt.equals(later)).toBe(true);
  expect(await eventsAbout(db, given.call.id)).toEqual(["CallOpened", "CallExtended"]);
  expect(await lettersAbout(db, given.call.id)).toMatchObject([
    {
      kind: "call-extended",
      person: applicant.person,
      data: { reference: application.reference, closesAt: later.toString(), reason: input.reason },
    },
  ]);
});

test("It never moves earlier, and never without a reason", async () => {
  const { call, officer } = await givenOpenCall(db);
  const context = as(db, officer, round.applying);
  const earlier = { call: call.id, closesAt: round.callCloses.subtract({ seconds: 1 }), reason: "A reason." };
  expect(refused(await extendCall(context, earlier)).because).toBe("closing_instant_would_move_earlier");
  const silent = { call: call.id, closesAt: later, reason: "  " };
  expect(refused(await extendCall(context, silent)).because).toBe("extension_needs_a_reason");
  expect((await getCall(db, call.id))?.window.closesAt.equals(round.callCloses)).toBe(true);
});

test("A call that is not there is not found", async () => {
  const { officer } = await givenOpenCall(db);
  const input = { call: newId<"call">(), closesAt: later, reason: "A reason." };
  expect(refused(await extendCall(as(db, officer, round.applying), input)).because).toBe("not_found");
});
