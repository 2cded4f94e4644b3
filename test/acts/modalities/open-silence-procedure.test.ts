import { expect, test } from "vitest";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { hashOfText } from "#domain/modalities/hash-of-text.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenSilence, givenText, put, refused } from "#support/given.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();

const terms = { closesAt: round.silenceCloses, zone: "America/New_York", letter: null };

test("The text goes to every mission under silence; an observer is informed and not asked", async () => {
  const { procedure, decision, stateA, observer } = await givenSilence(db);
  expect(await listSilenceProcedures(db, decision.id)).toMatchObject([{ id: procedure.id, concludedAt: null }]);
  expect(await eventsAbout(db, procedure.id)).toEqual(["SilenceProcedureOpened"]);
  const letters = await lettersAbout(db, procedure.id);
  const missions = await db.selectFrom("mission").select("id").execute();
  expect(letters.map(({ kind }) => kind)).toEqual(missions.map(() => "silence-opened"));
  const to = (mission: string) => letters.find(({ to }) => to.startsWith(mission))?.data;
  expect(to(stateA.mission)).toMatchObject({ mayBreak: true, closesAt: round.silenceCloses.toString() });
  expect(to(observer.mission)).toMatchObject({ mayBreak: false });
});

test("One silence at a time in a process, also when two are opened at once", async () => {
  const first = await givenText(db);
  const second = await givenText(db, first);
  const context = as(db, first.chair, round.silenceOpens);
  const outcomes = await Promise.all(
    [first, second].map(({ decision }) => openSilenceProcedure(context, { of: put(decision.id), ...terms })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const [loser] = outcomes.filter((outcome) => !outcome.ok);
  expect(loser).toMatchObject({ because: "silence_procedure_already_open", cites: null });
});

test("A silence shorter than the recommended 72 hours is opened, and the Chair is told", async () => {
  const { chair, decision } = await givenText(db);
  const outcome = await openSilenceProcedure(as(db, chair, round.silenceOpens), { of: put(decision.id), ...terms });
  expect(accepted(outcome).happened.shorterThanRecommended).toBe(true);
});

test("The text that goes out is the one that was seen", async () => {
  const { chair, decision } = await givenText(db);
  const context = as(db, chair, round.silenceOpens);
  const present = mustExist(await getModalitiesDecision(db, decision.id));
  const input = { of: put(decision.id), ...terms };
  const stale = { ...input, seen: hashOfText({ ...present, text: "Another text" }) };
  expect(refused(await openSilenceProcedure(context, stale)).because).toBe("changed_meanwhile");
  expect(await listSilenceProcedures(db, decision.id)).toEqual([]);
  accepted(await openSilenceProcedure(context, { ...input, seen: hashOfText(present) }));
});

test("A deadline that is past is refused", async () => {
  const { chair, decision } = await givenText(db);
  const outcome = await openSilenceProcedure(as(db, chair, round.afterwards), { of: put(decision.id), ...terms });
  expect(refused(outcome).because).toBe("deadline_before_opening");
});
