import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { once, orNotFound } from "#acts/kit/once.ts";
import { accept, refuse } from "#domain/kit/ruling.ts";
import { aDatabase } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import { accepted, as, givenChair, givenMission, givenOfficer, givenProcess, refused } from "#support/given.ts";

const { db } = await aDatabase();

const officer = await givenOfficer(db);
const context = as(db, officer, round.applying);

/** What the server puts on an error. */
class ServerFault extends Error {
  readonly code: string;
  readonly constraint: string | undefined;

  constructor(code: string, constraint?: string) {
    super(code);
    this.code = code;
    this.constraint = constraint;
  }
}

test("An instant and a date come back as such from the first outcome", async () => {
  const key = randomUUID();
  const work = () =>
    Promise.resolve(accept({ at: round.applying, on: date("2022-05-10"), many: [round.settled] }, null));
  accepted(await once(context, "open-call", key, work));
  const second = accepted(await once(context, "open-call", key, () => Promise.reject(new Error("not run again"))));
  expect(second).toEqual(accepted(await work()));
});

test("A key that served another act is not answered with that act's outcome", async () => {
  const key = randomUUID();
  const work = () => Promise.resolve(accept(1, null));
  accepted(await once(context, "open-call", key, work));
  expect(refused(await once(context, "extend-call", key, work)).because).toBe("changed_meanwhile");
});

test("A key belongs to the person who sent it", async () => {
  const key = randomUUID();
  accepted(await once(context, "open-call", key, () => Promise.resolve(accept("mine", null))));
  const other = as(db, await givenOfficer(db), round.applying);
  const outcome = await once(other, "open-call", key, () => Promise.resolve(accept("theirs", null)));
  expect(accepted(outcome).next).toBe("theirs");
});

test("A refusal undoes what was written before it", async () => {
  const { mission } = await givenMission(db);
  const addressOf = () => db.selectFrom("mission").select("email").where("id", "=", mission).executeTakeFirstOrThrow();
  const before = await addressOf();
  const outcome = await once(context, "open-process", undefined, async (trx) => {
    await trx.updateTable("mission").set({ email: "undone@example.org" }).where("id", "=", mission).execute();
    return refuse("changed_meanwhile");
  });
  expect(refused(outcome).because).toBe("changed_meanwhile");
  expect(await addressOf()).toEqual(before);
});

test("What the database refuses in a race is answered with the sentence of the rule", async () => {
  const lost = new ServerFault("23505", "one_open_silence_procedure_per_process");
  const outcome = await once(context, "open-call", undefined, () => Promise.reject(lost));
  expect(refused(outcome).because).toBe("silence_procedure_already_open");
});

test("A deadlock is tried again, a bounded number of times", async () => {
  let runs = 0;
  const deadlock = () => Promise.reject(new ServerFault("40P01"));
  const second = await once(context, "open-call", undefined, () => {
    runs += 1;
    return runs === 1 ? deadlock() : Promise.resolve(accept(runs, null));
  });
  expect(accepted(second).next).toBe(2);
  runs = 0;
  const never = once(context, "open-call", undefined, () => {
    runs += 1;
    return deadlock();
  });
  await expect(never).rejects.toThrow("40P01");
  expect(runs).toBe(4);
});

test("Any other fault is thrown, and undoes everything", async () => {
  await expect(once(context, "open-call", undefined, () => Promise.reject(new Error("a fault")))).rejects.toThrow(
    "a fault",
  );
});

test("A role that may not perform the act does not reach the database", async () => {
  const { process } = await givenProcess(db);
  const chair = as(db, await givenChair(db, process.id), round.applying);
  const outcome = await once(chair, "open-call", undefined, () => Promise.reject(new Error("reached")));
  expect(refused(outcome).because).toBe("not_allowed");
});

test("Nothing there and not theirs are the same answer", async () => {
  for (const row of [null, undefined, { owner: "somebody else" }]) {
    const outcome = await once(context, "open-call", undefined, () =>
      Promise.resolve(
        accept(
          orNotFound(row, ({ owner }) => owner === "me"),
          null,
        ),
      ),
    );
    expect(refused(outcome).because).toBe("not_found");
  }
});
