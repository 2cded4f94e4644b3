import { expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { remindOfSilenceProcedures } from "#acts/modalities/remind-of-silence-procedures.ts";
import { aDatabase } from "#support/database.ts";
import { local } from "#support/factories.ts";
import { accepted, as, givenSilence } from "#support/given.ts";
import { lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();

const remind = (at: string) => remindOfSilenceProcedures({ db, now: local(at) });
const remindersOf = async (procedure: string) =>
  (await lettersAbout(db, `SilenceReminder:${procedure}`)).map(({ to }) => to.split("@")[0]);

test("A day before the end each mission that may break silence is reminded, once, and no observer", async () => {
  const { procedure, stateA, stateB, observer } = await givenSilence(db);
  await remind("2022-04-21T17:59");
  expect(await remindersOf(procedure.id)).toEqual([]);
  await Promise.all([remind("2022-04-21T18:00"), remind("2022-04-21T18:00")]);
  await remind("2022-04-22T12:00");
  const reminded = await remindersOf(procedure.id);
  expect(reminded).toEqual(expect.arrayContaining([stateA.mission, stateB.mission]));
  expect(reminded).not.toContain(observer.mission);
  expect(new Set(reminded).size).toBe(reminded.length);
});

test("Of a text that has fallen nobody is reminded", async () => {
  const { procedure, stateA } = await givenSilence(db);
  const context = as(db, stateA, local("2022-04-21T10:00"));
  accepted(await breakSilence(context, { procedure: procedure.id, reason: null }));
  await remind("2022-04-21T18:00");
  expect(await remindersOf(procedure.id)).toEqual([]);
});
