import { expect, test } from "vitest";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { getAdoption } from "#db/modalities/adoptions.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { hashOfText } from "#domain/modalities/hash-of-text.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  adoptedIn,
  as,
  givenChair,
  givenMeeting,
  givenProcess,
  givenSilence,
  givenText,
  put,
  refused,
} from "#support/given.ts";
import { findDecisionInForce } from "#support/in-force.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();

test("What one person enters changes nothing, and asks the others of the Chair's office and the Secretariat to confirm it", async () => {
  const { decision, chair, process, ...given } = await givenText(db);
  const meeting = await givenMeeting(db, { process, chair, ...given });
  const colleague = await givenChair(db, process.id);
  const input = adoptedIn(meeting, put(decision.id), round.inForce);
  const { next } = accepted(await recordAdoption(as(db, chair, round.callOpens), input));
  expect(await findDecisionInForce(db, process.id, round.afterwards)).toBeNull();
  expect(await getAdoption(db, next.id)).toMatchObject({ symbol: input.symbol, confirmedAt: null, declinedAt: null });
  expect(await eventsAbout(db, next.id)).toEqual(["AdoptionEntered"]);
  const letters = (await lettersAbout(db, next.id)).filter(({ kind }) => kind === "adoption-to-confirm");
  const to = letters.map(({ person }) => person);
  expect(to).toContain(colleague.person);
  expect(to).toContain(given.officer.person);
  expect(to).not.toContain(chair.person);
  expect(letters[0]?.data).toMatchObject({ session: meeting.title, how: "consensus", symbol: input.symbol });
});

test("A text under silence is not adopted meanwhile, and one adopted is not adopted again", async () => {
  const { decision, chair, ...given } = await givenSilence(db);
  const meeting = await givenMeeting(db, { chair, ...given });
  const input = adoptedIn(meeting, put(decision.id), round.silenceCloses);
  const during = await recordAdoption(as(db, chair, round.silenceCloses), input);
  expect(refused(during)).toMatchObject({ because: "silence_procedure_already_open", cites: null });
  const after = await recordAdoption(as(db, chair, round.callOpens), input);
  expect(refused(after).because).toBe("modalities_already_adopted");
});

test("While one entry waits no other is made", async () => {
  const { decision, ...given } = await givenText(db);
  const input = adoptedIn(await givenMeeting(db, given), put(decision.id), round.inForce);
  const outcomes = await Promise.all(
    [given.chair, await givenChair(db, given.process.id)].map((one) =>
      recordAdoption(as(db, one, round.callOpens), input),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ because: "adoption_waits_for_confirmation" });
});

test("A text is adopted as it was seen, and not when it was revised meanwhile", async () => {
  const { decision, ...given } = await givenText(db);
  const present = mustExist(await getModalitiesDecision(db, decision.id));
  const input = adoptedIn(await givenMeeting(db, given), put(decision.id), round.inForce);
  const stale = { ...input, seen: hashOfText({ ...present, text: "Another text" }) };
  const context = as(db, given.chair, round.callOpens);
  expect(refused(await recordAdoption(context, stale)).because).toBe("changed_meanwhile");
  accepted(await recordAdoption(context, { ...input, seen: hashOfText(present) }));
});

test("Neither the Chair of another process finds it, nor is a session of another process one of this", async () => {
  const { decision, ...given } = await givenText(db);
  const other = await givenProcess(db);
  const input = adoptedIn(await givenMeeting(db, given), put(decision.id), round.inForce);
  expect(refused(await recordAdoption(as(db, other.chair, round.callOpens), input)).because).toBe("not_found");
  const elsewhere = { ...input, session: other.session.id };
  expect(refused(await recordAdoption(as(db, given.chair, round.callOpens), elsewhere)).because).toBe("not_found");
});
