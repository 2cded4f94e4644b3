import { expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { concludeSilenceProcedure } from "#acts/modalities/conclude-silence-procedure.ts";
import { extendSilenceProcedure } from "#acts/modalities/extend-silence-procedure.ts";
import { recordOutage } from "#acts/process/record-outage.ts";
import { getSilenceProcedure } from "#db/modalities/silence-procedures.ts";
import { newId } from "#db/new-id.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenProcess, givenSilence, refused, theClock } from "#support/given.ts";
import { eventsAbout, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const during = round.silenceOpens.add({ hours: 10 });
const later = round.silenceCloses.add({ hours: 72 });
const reason = "A public holiday.";

test("all missions and the Secretariat are told, the extension stays on record, and silence can be broken until the new instant", async () => {
  const given = await givenSilence(db);
  const { id: procedure } = given.procedure;
  const outage = accepted(
    await recordOutage(as(db, given.officer, during), {
      what: "The portal",
      reason: "A cable.",
      beganAt: instant("2022-04-20T20:00:00Z"),
      endedAt: instant("2022-04-20T21:00:00Z"),
    }),
  ).next;
  const extending = { procedure, closesAt: later, reason, outage: outage.id };
  accepted(await extendSilenceProcedure(as(db, given.chair, during), extending));
  expect((await getSilenceProcedure(db, procedure))?.extensions).toEqual([
    { from: round.silenceCloses, to: later, reason, extendedAt: during, outage: outage.id },
  ]);
  expect(await eventsAbout(db, procedure)).toEqual(["SilenceProcedureOpened", "SilenceProcedureExtended"]);
  for (const { mission } of [given.stateA, given.observer]) {
    const { email } = await db
      .selectFrom("mission")
      .select("email")
      .where("id", "=", mission)
      .executeTakeFirstOrThrow();
    expect(await lettersTo(database, email)).toEqual(["silence-extended", "silence-opened"]);
  }
  expect(await lettersTo(database, given.officer.person)).toContain("silence-extended");
  const early = await concludeSilenceProcedure(as(db, theClock, round.silenceCloses.add({ hours: 1 })), { procedure });
  expect(refused(early).because).toBe("silence_procedure_has_not_closed");
  accepted(await breakSilence(as(db, given.stateA, later), { procedure, reason: null }));
});

test("once it was broken, by another Chair, after the closing instant, on another text, past the mandate or for an outage that is not in the register it is not extended", async () => {
  const given = await givenSilence(db);
  const { id: procedure } = given.procedure;
  const stranger = await givenProcess(db);
  const extending = { procedure, closesAt: later, reason };
  const chair = (at = during) => as(db, given.chair, at);
  expect(refused(await extendSilenceProcedure(as(db, stranger.chair, during), extending)).because).toBe("not_found");
  expect(refused(await extendSilenceProcedure(as(db, given.officer, during), extending)).because).toBe("not_allowed");
  const late = chair(round.silenceCloses.add({ milliseconds: 1 }));
  expect(refused(await extendSilenceProcedure(late, extending)).because).toBe("silence_procedure_has_closed");
  const unknown = { ...extending, outage: newId<"outage">() };
  expect(refused(await extendSilenceProcedure(chair(), unknown)).because).toBe("not_found");
  const beyond = { ...extending, closesAt: instant("2026-01-01T15:00:00Z") };
  expect(refused(await extendSilenceProcedure(chair(), beyond)).because).toBe("adoption_is_outside_the_mandate");
  const other = { ...extending, seen: "0".repeat(64) };
  expect(refused(await extendSilenceProcedure(chair(), other)).because).toBe("changed_meanwhile");
  accepted(await breakSilence(as(db, given.stateA, during), { procedure, reason: null }));
  expect(refused(await extendSilenceProcedure(chair(), extending)).because).toBe("silence_has_been_broken");
});
