import { expect, test } from "vitest";
import { confirmAdoption } from "#acts/modalities/confirm-adoption.ts";
import { declineAdoption } from "#acts/modalities/decline-adoption.ts";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, adoptedIn, as, givenMeeting, givenProcess, givenText, put, refused } from "#support/given.ts";
import { findDecisionInForce } from "#support/in-force.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();

test("What was entered wrongly is taken back, also by whoever entered it, and can be entered again", async () => {
  const given = await givenText(db);
  const input = adoptedIn(await givenMeeting(db, given), put(given.decision.id), round.inForce);
  const context = as(db, given.chair, round.callOpens);
  const wrong = accepted(await recordAdoption(context, input)).next;
  const stranger = (await givenProcess(db)).chair;
  expect(refused(await declineAdoption(as(db, stranger, round.callOpens), { adoption: wrong.id })).because).toBe(
    "not_found",
  );
  accepted(await declineAdoption(context, { adoption: wrong.id }));
  expect(await eventsAbout(db, wrong.id)).toEqual(["AdoptionEntered", "AdoptionDeclined"]);
  const confirming = await confirmAdoption(as(db, given.officer, round.callOpens), { adoption: wrong.id });
  expect(refused(confirming).because).toBe("adoption_is_decided");
  expect(await findDecisionInForce(db, given.process.id, round.afterwards)).toBeNull();
  const right = accepted(await recordAdoption(context, input)).next;
  accepted(await confirmAdoption(as(db, given.officer, round.callOpens), { adoption: right.id }));
  expect(refused(await declineAdoption(context, { adoption: right.id })).because).toBe("adoption_is_decided");
});
