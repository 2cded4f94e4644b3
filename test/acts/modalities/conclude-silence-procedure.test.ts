import { expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { concludeSilenceProcedure } from "#acts/modalities/conclude-silence-procedure.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getSilenceProcedure } from "#db/modalities/silence-procedures.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenSilence, givenText, put, refused, theClock } from "#support/given.ts";
import { findDecisionInForce } from "#support/in-force.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();

const settled = round.silenceCloses.add({ seconds: 120 });

test("Silence that passed is put on record, and all missions, the Chair and the Secretariat are told", async () => {
  const { procedure, process, chair, officer } = await givenSilence(db);
  const { happened } = accepted(await concludeSilenceProcedure(as(db, theClock, settled), { procedure: procedure.id }));
  expect(happened).toMatchObject({ outcome: "passed", closedAt: round.silenceCloses });
  expect(await getSilenceProcedure(db, procedure.id)).toMatchObject({ outcome: "passed" });
  expect(await eventsAbout(db, procedure.id)).toEqual(["SilenceProcedureOpened", "SilenceProcedureConcluded"]);
  const missions = await db.selectFrom("mission").select("id").execute();
  const letters = (await lettersAbout(db, procedure.id)).filter(({ kind }) => kind === "silence-concluded");
  expect(letters).toHaveLength(missions.length + 2);
  for (const { person } of [chair, officer])
    expect(letters.filter((letter) => letter.person === person)).toHaveLength(1);
  expect((await findDecisionInForce(db, process.id, settled))?.version).toBe(1);
});

test("Nothing is recorded before the settlement margin has passed", async () => {
  const { procedure } = await givenSilence(db);
  const early = settled.subtract({ milliseconds: 1 });
  const outcome = await concludeSilenceProcedure(as(db, theClock, early), { procedure: procedure.id });
  expect(refused(outcome).because).toBe("settlement_margin_has_not_passed");
});

test("A broken silence is concluded at once; no letter says who broke it", async () => {
  const { procedure, stateA, process } = await givenSilence(db);
  const at = instant("2022-04-21T10:00:00Z");
  accepted(await breakSilence(as(db, stateA, at), { procedure: procedure.id, reason: "A secret reason." }));
  const clock = as(db, theClock, at.add({ seconds: 3 }));
  const { happened } = accepted(await concludeSilenceProcedure(clock, { procedure: procedure.id }));
  expect(happened.outcome).toBe("broken");
  expect(await findDecisionInForce(db, process.id, settled)).toBeNull();
  const told = (await lettersAbout(db, procedure.id)).filter(({ kind }) => kind === "silence-concluded");
  expect(JSON.stringify(told)).not.toContain("A secret reason.");
  expect(JSON.stringify(told.map(({ data }) => data))).not.toContain(stateA.mission);
});

test("Recorded twice, or by two workers at once, it is recorded once", async () => {
  const { procedure } = await givenSilence(db);
  const conclude = () => concludeSilenceProcedure(as(db, theClock, settled), { procedure: procedure.id });
  const outcomes = await Promise.all([conclude(), conclude()]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(refused(await conclude()).because).toBe("silence_procedure_already_concluded");
  const letters = await lettersAbout(db, procedure.id);
  const addresses = letters.filter(({ kind }) => kind === "silence-concluded").map(({ to }) => to);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("Recorded a year late, it says what time had decided", async () => {
  const { procedure, process } = await givenSilence(db);
  const late = settled.add({ hours: 24 * 365 });
  expect((await findDecisionInForce(db, process.id, settled))?.version).toBe(1);
  const { happened } = accepted(await concludeSilenceProcedure(as(db, theClock, late), { procedure: procedure.id }));
  expect(happened).toMatchObject({ outcome: "passed", closedAt: round.silenceCloses });
});

test("A later text that passes supersedes the one before, which no call uses any more", async () => {
  const first = await givenSilence(db);
  accepted(await concludeSilenceProcedure(as(db, theClock, settled), { procedure: first.procedure.id }));
  const second = await givenText(db, first);
  const opensAt = settled.add({ hours: 1 });
  const closesAt = opensAt.add({ hours: 72 });
  const { next } = accepted(
    await openSilenceProcedure(as(db, first.chair, opensAt), {
      of: put(second.decision.id),
      closesAt,
      zone: first.process.zone,
      letter: null,
    }),
  );
  const at = closesAt.add({ seconds: 120 });
  accepted(await concludeSilenceProcedure(as(db, theClock, at), { procedure: next.id }));
  expect((await findDecisionInForce(db, first.process.id, at))?.version).toBe(2);
  expect((await getModalitiesDecision(db, first.decision.id))?.supersededAt?.equals(at)).toBe(true);
  expect(await eventsAbout(db, first.decision.id)).toContain("ModalitiesSuperseded");
});

test("Nobody but the clock concludes", async () => {
  const { procedure, chair } = await givenSilence(db);
  const outcome = await concludeSilenceProcedure(as(db, chair, settled), { procedure: procedure.id });
  expect(refused(outcome).because).toBe("not_allowed");
});
