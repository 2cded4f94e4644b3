import { expect, test } from "vitest";
import { drawRegisterEdition } from "#acts/organisations/draw-register-edition.ts";
import { listEntries } from "#db/organisations/registers.ts";
import { aDatabase } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import { accepted, as, givenLapsed, givenOfficer, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";
import { givenRegister } from "#support/registers.ts";

const { db } = await aDatabase();
const officer = await givenOfficer(db);
const context = as(db, officer, round.afterwards);

test("Who was accredited at the end of a day becomes an edition, and who was later is not in it", async () => {
  const { process, listed } = await givenLapsed(db, { count: 2 });
  const register = await givenRegister(db, officer, { kind: "past_process" });
  const drawing = { register: register.id, process: process.id };
  const { next } = accepted(await drawRegisterEdition(context, { ...drawing, datedOn: date("2022-06-30") }));
  expect(next).toMatchObject({ count: 2, source: process.title });
  const entries = await listEntries(db, next.id);
  expect(entries.map(({ number }) => number).toSorted()).toEqual(
    listed.map(({ application }) => application.reference).toSorted(),
  );
  expect(entries[0]).toMatchObject({ country: "KEN", statusYear: 2022 });
  expect(await eventsAbout(db, register.id)).toEqual(["RegisterOpened", "RegisterEditionDrawn"]);
  const again = await drawRegisterEdition(context, { ...drawing, datedOn: date("2022-06-30") });
  expect(refused(again).because).toBe("edition_is_on_record");
  const before = await drawRegisterEdition(context, { ...drawing, datedOn: date("2022-06-29") });
  expect(refused(before).because).toBe("edition_is_empty");
  const today = await drawRegisterEdition(context, { ...drawing, datedOn: date("2022-07-05") });
  expect(refused(today).because).toBe("edition_is_dated_ahead");
});

test("A register of consultative status is not drawn from the record", async () => {
  const { process } = await givenLapsed(db);
  const register = await givenRegister(db, officer);
  const outcome = await drawRegisterEdition(context, {
    register: register.id,
    process: process.id,
    datedOn: date("2022-06-30"),
  });
  expect(refused(outcome).because).toBe("register_is_not_of_a_process");
});
